/** The events of one life as they are thought up: in any order, put in order of day at the end. */
import type { EventType, RegisterEvent } from '@tavlan/process';
import { textOf, type DayNumber } from './day-number.js';
import type { Notes } from './notes.js';
import type { Random } from './random.js';

export interface Step {
  readonly day: DayNumber;
  readonly event: RegisterEvent;
}

type Data = Readonly<Record<string, unknown>>;
type Draft = { -readonly [Key in keyof RegisterEvent]: RegisterEvent[Key] };

const DAY_MS = 86_400_000;

export class CaseLog {
  private readonly steps: Step[] = [];

  constructor(
    private readonly random: Random,
    private readonly notes: Notes,
  ) {}

  /** Returns its id, for later events to refer to. */
  add(day: DayNumber, type: EventType, data: Data = {}): string {
    const event: Draft = { id: this.random.uuid(day * DAY_MS), type, on: textOf(day), ...data };
    if (data['note'] === undefined) {
      const note = this.notes.for(type, event, day);
      if (note !== undefined) event.note = note;
    }
    this.steps.push({ day, event });
    return event.id;
  }

  /** It will not happen, if it has not happened before that day. */
  cancel(id: string, from: DayNumber): void {
    const at = this.steps.findIndex(({ day, event }) => event.id === id && day >= from);
    if (at >= 0) this.steps.splice(at, 1);
  }

  /** What has happened up to and including a day, in order; on one day as it was thought up. */
  until(last: DayNumber): Step[] {
    return this.steps.filter(({ day }) => day <= last).sort((a, b) => a.day - b.day);
  }
}
