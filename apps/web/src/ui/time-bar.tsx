import './time-bar.css';
import { daysBetween, type LocalDate } from '@tavlan/process';

interface TimeBarProps {
  readonly from: LocalDate;
  readonly lastDay: LocalDate | null;
  readonly on: LocalDate;
  readonly state: 'running' | 'warning' | 'overdue' | 'met';
  /** In words, for those who do not see the bar; the same words should stand beside it. */
  readonly label: string;
}

/** How much of a limit's time has gone. A limit without a last day has no bar. */
export function TimeBar({ from, lastDay, on, state, label }: TimeBarProps) {
  if (lastDay === null) return null;
  const share = shareGone(from, lastDay, on);
  return (
    <div className={`time-bar time-bar-${state}`} role="img" aria-label={label}>
      <div className="time-bar-fill" style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

/** 0 on the first day, 1 on the last day and after it. */
export function shareGone(from: LocalDate, lastDay: LocalDate, on: LocalDate): number {
  const whole = daysBetween(from, lastDay);
  if (whole <= 0) return on >= lastDay ? 1 : 0;
  return Math.min(1, Math.max(0, daysBetween(from, on) / whole));
}
