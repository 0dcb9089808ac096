/** What is said when something is logged: one strict schema an event type, built from the process itself. */
import { EVENTS, type EventType, type FieldSpec, type Fields } from '@tavlan/process';
import { z } from 'zod';
import { body, localDate } from './names.js';

const text = (max: number) => z.string().trim().min(1).max(max);

const party = z.strictObject({
  person: text(100),
  sentOn: localDate.optional(),
  answerBy: localDate.optional(),
  answeredOn: localDate.optional(),
});

function fieldSchema(spec: FieldSpec): z.ZodType {
  switch (spec.kind) {
    case 'choice':
      return z.enum(Object.keys(spec.values) as [string, ...string[]]);
    case 'flag':
      return z.boolean();
    case 'day':
      return localDate;
    case 'time':
      return z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Skriv klockslaget som TT:MM.' });
    case 'code':
      return text(100);
    case 'text':
      return text(280);
    case 'parties':
      return z.array(party).min(1).max(20);
  }
}

const shared = {
  on: localDate.optional(),
  onBetween: z.tuple([localDate, localDate]).optional(),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  ref: z.union([z.string().max(100), z.array(z.string().max(100)).min(1).max(50)]).optional(),
  by: body.optional(),
  law: text(60).optional(),
  note: text(280).optional(),
};

function dataOf(fields: Fields = {}): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, fieldSchema(spec).optional()]));
}

const types = Object.keys(EVENTS) as [EventType, ...EventType[]];
export const eventType = z.enum(types).meta({ id: 'EventType' });

const control = {
  version: z.int().nonnegative().meta({ description: 'The version of the case the writer looked at.' }),
  acknowledge: z
    .array(z.string().max(60))
    .max(50)
    .optional()
    .meta({ description: 'Ids of what was shown and is taken in all the same.' }),
  decidedHere: z.boolean().optional().meta({ description: 'The decision is taken in the product now, by the writer.' }),
};

/** `{type, on, version, …}` with the data keys of the type at top level. */
export const logEventRequest = z
  .discriminatedUnion(
    'type',
    types.map((type) =>
      z.strictObject({ type: z.literal(type), ...shared, ...dataOf(EVENTS[type].fields), ...control }),
    ) as unknown as [z.ZodObject<{ type: z.ZodLiteral<EventType> } & typeof shared & typeof control, z.core.$loose>],
  )
  .meta({ id: 'LogEventRequest' });
export type LogEventRequest = z.infer<typeof logEventRequest>;

export const correctEventRequest = z
  .strictObject({
    ref: z.string().max(100),
    version: z.int().nonnegative(),
    reason: text(280),
    replaces: z.record(z.string(), z.unknown()).optional(),
    void: z.literal(true).optional(),
    acknowledge: z.array(z.string().max(60)).max(50).optional(),
  })
  .refine((r) => (r.replaces === undefined) !== (r.void === undefined), {
    error: 'Ange antingen vad som ska gälla i stället eller att händelsen utgår.',
  })
  .meta({ id: 'CorrectEventRequest' });
export type CorrectEventRequest = z.infer<typeof correctEventRequest>;

/** An entry of the register as read: facts and text together, who recorded it and when. */
export const registeredEvent = z
  .strictObject({
    id: z.string(),
    seq: z.int(),
    type: eventType,
    title: z.string(),
    day: localDate.nullable(),
    on: localDate.nullable(),
    onBetween: z.tuple([localDate, localDate]).nullable(),
    at: z.string().nullable(),
    by: body.nullable(),
    note: z.string().nullable(),
    data: z.record(z.string(), z.unknown()).meta({ description: "The type's own data keys." }),
    column: z
      .string()
      .nullable()
      .meta({ description: 'The column its note stands in; null for a corrected or voided entry.' }),
    instance: z.string().nullable(),
    recordedAt: z.iso.datetime({ offset: true }),
    recordedBy: z.string(),
    correctedBy: z.string().nullable(),
    voided: z.boolean(),
  })
  .meta({ id: 'RegisteredEvent' });
export type RegisteredEvent = z.infer<typeof registeredEvent>;
