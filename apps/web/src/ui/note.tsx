import './note.css';
import { Hourglass, TriangleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** `awaited` and the rest may be combined: a late awaited note is a dashed red one. */
export type NoteTone = 'plain' | 'red' | 'late' | 'soon' | 'echo' | 'awaited' | 'void';

/** The class names of a paper note, for a link, a button or a node of a graph that is one. */
export function noteClass(...tones: readonly NoteTone[]): string {
  return ['note', ...tones.filter((tone) => tone !== 'plain').map((tone) => `note-${tone}`)].join(' ');
}

interface NoteProps {
  readonly tone?: NoteTone | readonly NoteTone[];
  readonly title?: ReactNode;
  readonly foot?: ReactNode;
  readonly children?: ReactNode;
}

export function Note({ tone = 'plain', title, foot, children }: NoteProps) {
  return (
    <div className={noteClass(...(typeof tone === 'string' ? [tone] : tone))}>
      {title !== undefined && <div className="note-title">{title}</div>}
      {children}
      {foot !== undefined && <div className="note-foot">{foot}</div>}
    </div>
  );
}

/** The word and sign that stand beside every red, amber or green edge. */
export function Flag({ tone, children }: { readonly tone: 'late' | 'soon' | 'met'; readonly children: ReactNode }) {
  const Icon = tone === 'late' ? TriangleAlert : tone === 'soon' ? Hourglass : CircleCheck;
  return (
    <span className={tone === 'late' ? 'flag' : `flag flag-${tone}`}>
      <Icon className="icon" aria-hidden />
      <span>{children}</span>
    </span>
  );
}
