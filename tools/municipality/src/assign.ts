/** Who handles the case from when: handed on with the work, and when somebody leaves. */
import type { EventType } from '@tavlan/process';
import { textOf, workdayFrom, type DayNumber } from './day-number.js';
import type { Step } from './case-log.js';
import type { Life } from './life.js';
import type { Staff, Worker } from './staff.js';

export interface Assignment {
  readonly from: DayNumber;
  readonly worker: Worker;
  readonly step: Step;
}

const TYPE: EventType = 'arende-tilldelat';
const CO_HANDLED = 0.08; // assumed
const DAY_MS = 86_400_000;

export function assign(life: Life, staff: Staff): Assignment[] {
  const assignments: Assignment[] = [];
  const turns = life.work.filter(({ from }) => from <= life.today).sort((a, b) => a.from - b.from);
  for (const [at, { from, kind }] of turns.entries()) {
    if (kind === 'nobody') continue;
    const end = Math.min(turns[at + 1]?.from ?? Math.max(life.busyUntil, from + 1), life.today + 1);
    for (let start = from; start < end;) {
      const last = assignments.at(-1);
      const keeps = at > 0 && turns[at - 1]?.kind === kind;
      const employed = last && (last.worker.until === undefined || last.worker.until > start);
      const stays = keeps && last && employed;
      const worker = stays ? last.worker : staff.choose(kind, start);
      const until = Math.min(end, worker.until !== undefined && worker.until > start ? worker.until : end);
      staff.takes(worker, start, until);
      if (!stays) assignments.push(assignment(life, staff, worker, start, kind === 'mottagning'));
      start = until;
    }
  }
  return assignments.filter(({ from }) => from <= life.today).sort((a, b) => a.from - b.from);
}

function assignment(life: Life, staff: Staff, worker: Worker, on: DayNumber, isIntake: boolean): Assignment {
  const { random } = life;
  const from = isIntake && random.chance(0.7) ? on : workdayFrom(on);
  const other = !isIntake && random.chance(CO_HANDLED) ? staff.choose('utredning', from) : undefined;
  const event = {
    id: random.uuid(from * DAY_MS),
    type: TYPE,
    on: textOf(from),
    responsible: worker.id,
    unit: worker.unit,
    ...(other && other.id !== worker.id && { coHandler: other.id }),
  };
  return { from, worker, step: { day: from, event } };
}
