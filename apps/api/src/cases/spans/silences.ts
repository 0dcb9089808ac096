/** When a case has been quiet for too long: from the thirty-first day after something happened in it until something does. */
import { addDays, type CaseFile, type LocalDate } from '@tavlan/process';

export const SILENT_AFTER_DAYS = 30;

export interface Silence {
  readonly event: string;
  /** The day of the last event. */
  readonly since: LocalDate;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** Only while the case is open; a case that was closed is meant to be quiet. */
export function silencesOf({ events, phases }: Pick<CaseFile, 'events' | 'phases'>): Silence[] {
  const own = phases.filter(({ echo }) => !echo);
  const silences: Silence[] = [];
  let last: { event: string; since: LocalDate } | undefined;
  const upTo = (next: LocalDate | undefined): void => {
    const from = last && addDays(last.since, SILENT_AFTER_DAYS + 1);
    if (!last || !from || (next !== undefined && next <= from)) return;
    const phase = own.find((span) => span.from <= from && (span.to === undefined || from < span.to));
    if (phase === undefined || phase.column === 'avslutat') return;
    const closed = own.find((span) => span.column === 'avslutat' && span.from > from)?.from;
    const to = closed !== undefined && (next === undefined || closed < next) ? closed : next;
    silences.push({ ...last, from, ...(to !== undefined && { to }) });
  };
  for (const { event, day } of events) {
    if (last && day < last.since) continue;
    upTo(day);
    last = { event: event.id, since: day };
  }
  upTo(undefined);
  return silences;
}
