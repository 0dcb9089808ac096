import './chip.css';
import type { ReactNode } from 'react';

export type ChipTone = 'plain' | 'red' | 'amber' | 'green' | 'blue';

interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: ChipTone;
  readonly icon?: ReactNode;
}

/** A short fact: a word, often with a sign before it. */
export function Chip({ children, tone = 'plain', icon }: ChipProps) {
  return (
    <span className={tone === 'plain' ? 'chip' : `chip chip-${tone}`}>
      {icon}
      {children}
    </span>
  );
}

/** A sign alone, where there is no room for the word: the word is read out and shown on hover. */
export function IconChip({
  label,
  tone = 'plain',
  icon,
}: {
  readonly label: string;
  readonly tone?: ChipTone;
  readonly icon: ReactNode;
}) {
  // prettier-ignore
  return (
    <span className={`chip chip-icon${tone === 'plain' ? '' : ` chip-${tone}`}`} role="img" aria-label={label} title={label}>
      {icon}
    </span>
  );
}

export function Chips({ children }: { readonly children: ReactNode }) {
  return <span className="chips">{children}</span>;
}

/** "Karin Ek" → KE; one name gives its first two letters. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter(Boolean);
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? parts.at(-1)! : '';
  return (last === '' ? first.slice(0, 2) : `${first[0]!}${last[0]!}`).toLocaleUpperCase('sv');
}

export function Initials({ name }: { readonly name: string }) {
  return (
    <span className="initials" aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
