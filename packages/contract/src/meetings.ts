/** The nämnd's meetings: the days, and the matters put forward. A decision is logged in the case, as `namndbeslut`. */
import { z } from 'zod';
import { localDate } from './names.js';
import { listedCase } from './watch.js';

export const organ = z.enum(['namnd', 'utskott']).meta({ id: 'Organ' });
export type Organ = z.infer<typeof organ>;

/** Null: fewer than five, or none, and the reader is not among those who are told more. */
const told = z.int().nullable();

export const meeting = z
  .strictObject({
    day: localDate,
    organ,
    state: z.enum(['planned', 'held']).meta({ description: 'held: its day has passed.' }),
    matters: told.meta({
      description: 'Undecided that stand under it, for a meeting to come; decided there, for one that was held.',
    }),
    toReport: told.meta({ description: 'Decisions of the chair alone, to be reported at it. LVU 6 §.' }),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof meeting>;
export const meetings = z
  .strictObject({
    today: localDate,
    meetings: z.array(meeting).meta({ description: 'By day; the last year and all to come.' }),
    waiting: told.meta({ description: 'Undecided that stand under no meeting, since none is planned.' }),
  })
  .meta({ id: 'Meetings' });
export type Meetings = z.infer<typeof meetings>;

const kindOfMatter = { decisionType: z.string().nullable(), title: z.string() };
export const matter = z
  .strictObject({
    instance: z.string().meta({ description: 'The ref to log `namndbeslut` with.' }),
    ...kindOfMatter,
    law: z.string().nullable(),
    putForward: localDate,
    state: z.enum(['beredd', 'pa-dagordning', 'aterremitterad', 'bordlagd']),
    stateTitle: z.string(),
    case: listedCase,
    version: z.int().meta({ description: 'Of the case, to log with.' }),
  })
  .meta({ id: 'Matter' });
export type Matter = z.infer<typeof matter>;

/**
 * Members who are not called are told how many matters of which kind, not whose: `matters` is empty for them, and kinds with
 * few matters are left out.
 */
export const agenda = z
  .strictObject({
    meeting,
    kinds: z.array(z.strictObject({ ...kindOfMatter, count: z.int() })),
    matters: z.array(matter),
  })
  .meta({ id: 'Agenda' });
export type Agenda = z.infer<typeof agenda>;

export const agendaQuery = z.strictObject({ organ: organ.optional() });
export const planMeetingRequest = z.strictObject({ on: localDate, organ }).meta({ id: 'PlanMeetingRequest' });
export type PlanMeetingRequest = z.infer<typeof planMeetingRequest>;
