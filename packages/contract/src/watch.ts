/** Bevakning and Min vecka: what is late, what is coming, what has gone quiet; and how placed children are followed up. */
import { z } from 'zod';
import { red } from './board.js';
import { eventType } from './events.js';
import { caseId, column, confidence, localDate, person } from './names.js';

/** A case in a list, told no closer than on the board: a protected child has no name here. */
export const listedCase = z
  .strictObject({
    id: caseId,
    dnr: z.string(),
    code: z.string(),
    name: z.string().nullable().meta({ description: "The child's first name; null when it is not shown." }),
    age: z.int().nullable(),
    responsible: person.nullable(),
    unit: z.string().nullable(),
    column,
  })
  .meta({ id: 'ListedCase' });
export type ListedCase = z.infer<typeof listedCase>;

export const watchState = z
  .enum(['overdue', 'coming', 'waiting', 'external', 'silent'])
  .meta({ id: 'WatchState', description: 'external: the court’s or a party’s own time. waiting: granted, not carried out, its day further off.' }); // prettier-ignore
export type WatchState = z.infer<typeof watchState>;

export const watchRow = z
  .strictObject({
    id: z.string().meta({ description: 'Of the row; stays the same from one answer to the next.' }),
    clock: z.string().nullable().meta({ description: 'Null for a silent case, which no clock watches.' }),
    title: z.string(),
    case: listedCase,
    due: localDate.nullable(),
    lastDay: localDate.nullable(),
    daysLeft: z.int().nullable().meta({ description: 'Negative when the last day has passed.' }),
    state: watchState,
    weight: z
      .int()
      .min(1)
      .max(4)
      .meta({ description: '1 loses legal force · 2 the child is unprotected · 3 statute · 4 local.' }),
    local: z.boolean(),
    law: z.string().nullable(),
    confidence: confidence.nullable(),
    cause: eventType.nullable().meta({ description: 'The type of the entry it runs from.' }),
    awaits: eventType.nullable().meta({ description: 'The event type to log.' }),
    instance: z.string().nullable().meta({ description: 'The ref to log it with.' }),
    notCarriedOut: z.boolean().meta({ description: 'Granted, or interrupted, and not carried out.' }),
    since: localDate
      .nullable()
      .meta({ description: 'The day it runs from; for a silent case the day of its last event.' }),
    reason: z.string().nullable().meta({ description: 'Why it is late, as last explained (forsening-forklarad).' }),
  })
  .meta({ id: 'WatchRow' });
export type WatchRow = z.infer<typeof watchRow>;

/** One round of a review or of visits. `kept` in time, `late` done after the day, `missed` not done and the day passed. */
export const followUpRound = z
  .strictObject({
    clock: z.string(),
    title: z.string(),
    kind: z.enum(['review', 'visit', 'plan']),
    state: z.enum(['kept', 'late', 'missed', 'coming']),
    from: localDate,
    lastDay: localDate.nullable(),
    done: localDate.nullable(),
    local: z.boolean(),
  })
  .meta({ id: 'FollowUpRound' });
export const placedChild = z
  .strictObject({
    case: listedCase,
    form: z.string(),
    ground: z.string(),
    placed: localDate.meta({
      description: 'The day the placement began, in its present form and on its present ground.',
    }),
    rounds: z.array(followUpRound).meta({ description: 'The last six of each clock, oldest first.' }),
    missed: z.int().meta({ description: 'Rounds not done whose day has passed.' }),
    lastVisit: localDate.nullable(),
  })
  .meta({ id: 'PlacedChild' });
export type PlacedChild = z.infer<typeof placedChild>;
export const followUps = z
  .strictObject({
    count: z.int(),
    children: z.array(placedChild),
    next: z.string().nullable().meta({ description: 'Cursor of the next page.' }),
  })
  .meta({ id: 'FollowUps' });
export type FollowUps = z.infer<typeof followUps>;

const counted = z.strictObject({ overdue: z.int(), coming: z.int(), other: z.int() });
/** Over everything the filter leaves, not only over the page. `other`: waiting, external and silent. */
export const watchCounts = z
  .strictObject({
    all: z.int(),
    state: z.strictObject({
      overdue: z.int(),
      coming: z.int(),
      waiting: z.int(),
      external: z.int(),
      silent: z.int(),
    }),
    notCarriedOut: z.int(),
    weight: z.array(counted.extend({ weight: z.int() })).length(4),
    worker: z.array(counted.extend({ worker: person.nullable() })),
    unit: z.array(counted.extend({ unit: z.string().nullable(), name: z.string().nullable() })),
  })
  .meta({ id: 'WatchCounts' });

export const watch = z
  .strictObject({
    today: localDate,
    within: z.int(),
    rows: z.array(watchRow),
    counts: watchCounts,
    followUps: followUps.nullable().meta({ description: 'With the first page only.' }),
    next: z.string().nullable().meta({ description: 'Cursor of the next page.' }),
  })
  .meta({ id: 'Watch' });
export type Watch = z.infer<typeof watch>;

const scope = {
  unit: z.string().max(100).optional(),
  worker: z.string().max(100).optional().meta({ description: 'User id, or "me".' }),
};
export const watchQuery = z.strictObject({
  within: z.coerce.number().int().min(0).max(90).default(14),
  ...scope,
  state: watchState.optional(),
  weight: z.coerce.number().int().min(1).max(4).optional(),
  notCarriedOut: z.enum(['1', 'true']).optional(),
  after: z.string().max(300).optional(),
});
export type WatchQuery = z.infer<typeof watchQuery>;
export const followUpsQuery = z.strictObject({ ...scope, after: z.string().max(300).optional() });
export type FollowUpsQuery = z.infer<typeof followUpsQuery>;

export const plannedRow = z
  .strictObject({
    event: z.string().meta({ description: 'The id of the event; the ref to log the outcome with.' }),
    kind: z.enum(['plan', 'forhandling']),
    title: z.string().nullable().meta({ description: 'What is planned, in the words of who planned it.' }),
    day: localDate,
    at: z.string().nullable(),
    case: listedCase,
  })
  .meta({ id: 'PlannedRow' });
export type PlannedRow = z.infer<typeof plannedRow>;

/** The signed-in worker's own children, and those co-handled. Nothing here is anybody else's. */
export const week = z
  .strictObject({
    today: localDate,
    monday: localDate,
    sunday: localDate,
    limits: z.array(watchRow).meta({ description: 'Late, and due by Sunday or within three days; the gravest first.' }),
    planned: z.array(plannedRow).meta({ description: 'Planned by Sunday or within three days, and what was planned earlier and is not told of yet.' }),
    assigned: z.array(z.strictObject({ on: localDate, case: listedCase })).meta({ description: 'Given to me in the last seven days.' }),
    reds: z.array(z.strictObject({ red, case: listedCase })).meta({ description: 'Open red notes that I own, and those without an owner in my cases.' }),
    silent: z.array(watchRow).meta({ description: 'Open cases of mine without an event for thirty days.' }),
    cases: z.int().meta({ description: 'Open cases I am responsible for.' }),
  })
  .meta({ id: 'Week' }); // prettier-ignore
export type Week = z.infer<typeof week>;
