import './state.css';
import {
  CircleAlert,
  CircleCheck,
  Info,
  Lock,
  SquareDashed,
  TriangleAlert,
  WifiOff,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { t } from './language/text.js';

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

function State({
  title,
  children,
  action,
  icon: Icon,
  problem = false,
}: StateProps & { icon: LucideIcon; problem?: boolean }) {
  // prettier-ignore
  return (
    <section className={problem ? 'state state-problem' : 'state'} {...(problem && { role: 'alert' })}>
      <Icon className="state-icon" aria-hidden />
      <h2>{title}</h2>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action}
    </section>
  );
}

/** Nothing here, and what would bring something here. */
export function EmptyState(props: StateProps) {
  return <State {...props} icon={SquareDashed} />;
}

/** One text for what does not exist and for what the reader may not see; it must not tell them apart. */
export function NoAccessState(props: Partial<StateProps>) {
  return <State title={t('Ärendet finns inte, eller så har du inte tillgång till det.')} {...props} icon={Lock} />;
}

interface ErrorStateProps {
  readonly title: string;
  readonly text?: string;
  readonly offline?: boolean;
  readonly onRetry?: () => void;
}

export function ErrorState({ title, text, offline = false, onRetry }: ErrorStateProps) {
  return (
    <State
      title={title}
      icon={offline ? WifiOff : CircleAlert}
      problem
      action={onRetry && <Button onPress={onRetry}>{t('Försök igen')}</Button>}
    >
      {text}
    </State>
  );
}

/** Grey paper where content will stand. Says "Hämtar" once to screen readers. */
export function Skeleton({ lines = 3, label = t('Hämtar …') }: { readonly lines?: number; readonly label?: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton" aria-hidden style={{ marginBlock: '0.5rem', height: '2.5rem' }} />
      ))}
    </div>
  );
}

interface BannerProps {
  readonly tone?: 'info' | 'warning' | 'problem' | 'done';
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Stands inside a form or dialog rather than across the page. */
  readonly box?: boolean;
}

const BANNER_ICONS = { info: Info, warning: TriangleAlert, problem: CircleAlert, done: CircleCheck } as const;

export function Banner({ tone = 'info', children, action, box = false }: BannerProps) {
  const Icon = BANNER_ICONS[tone];
  const role = tone === 'problem' ? 'alert' : 'status';
  return (
    <div className={`banner banner-${tone}${box ? ' banner-box' : ''}`} role={role}>
      <Icon className="icon" aria-hidden />
      <div>{children}</div>
      {action}
    </div>
  );
}
