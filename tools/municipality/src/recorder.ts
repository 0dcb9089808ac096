/** When each entry was written down, and by whom: mostly the same day, sometimes later, never before what it builds on. */
import type { RegisterEvent } from '@tavlan/process';
import type { Assignment } from './assign.js';
import type { Step } from './case-log.js';
import { isWorkday, type DayNumber } from './day-number.js';
import { LATE_ENTRY } from './distributions.js';
import type { Random } from './random.js';
import type { Staff } from './staff.js';

export interface Recorded {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** From seven or eight in the morning in Sweden, so that the day is the same by UTC. */
const MORNING_MS = 6 * 60 * MINUTE_MS;
const WORKING_MS = 8.5 * 60 * MINUTE_MS;
/** What happens today has been written down before the day's work begins. */
const EARLY_MS = 5 * 60 * MINUTE_MS;
const BOARD_TYPES = new Set(['namndbeslut', 'sammantrade-hallet', 'protokoll-justerat', 'justering-tillkannagiven', 'ordforandebeslut-anmalt']); // prettier-ignore
const NEVER_PUT_OFF = new Set(['anmalan-inkommen', 'skyddsbedomning-gjord', 'omhandertagande-beslutat', 'arende-tilldelat']); // prettier-ignore
type Draft = { -readonly [Key in keyof RegisterEvent]: RegisterEvent[Key] };

export const leadOf = (unit: string): string => `al-${unit}`;

export class Recorder {
  constructor(
    private readonly random: Random,
    private readonly staff: Staff,
    private readonly today: DayNumber,
  ) {}

  record(steps: readonly Step[], assignments: readonly Assignment[]): Recorded[] {
    let last = 0;
    let next = 0;
    let current: Assignment | undefined;
    return steps.map(({ day, event }) => {
      while (next < assignments.length && assignments[next]!.from <= day) current = assignments[next++];
      if (event['owner'] !== undefined)
        (event as Draft)['owner'] = leadOf(current?.worker.unit ?? this.staff.intakeUnit);
      last = Math.max(last + MINUTE_MS, this.instant(day, event.type));
      return { at: last, by: this.by(event, day, current) };
    });
  }

  private instant(day: DayNumber, type: string): number {
    const on = Math.min(this.today, day + this.delay(type));
    if (on === this.today) return on * DAY_MS + EARLY_MS;
    return on * DAY_MS + MORNING_MS + Math.floor(this.random.next() * WORKING_MS);
  }

  private delay(type: string): number {
    const draw = this.random.next();
    if (NEVER_PUT_OFF.has(type) || draw > 0.2) return 0;
    return draw < LATE_ENTRY ? 4 + Math.floor((draw / LATE_ENTRY) * 6) : draw < 0.06 ? 2 : 1;
  }

  private by({ type }: RegisterEvent, day: DayNumber, current: Assignment | undefined): string {
    if (BOARD_TYPES.has(type)) return 'namndsekreterare';
    if (!isWorkday(day)) return 'jour';
    if (type === 'arende-tilldelat') return leadOf(current?.worker.unit ?? this.staff.intakeUnit);
    if (!current) return this.staff.choose('mottagning', day).id;
    const { worker } = current;
    const gone = (worker.until !== undefined && worker.until <= day) || this.staff.isAway(worker, day);
    return gone ? leadOf(worker.unit) : worker.id;
  }
}
