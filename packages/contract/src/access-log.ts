/** Who has read what, for the reviewer: readings and what came of reviewing them, never what the cases hold. */
import { parseDay } from '@tavlan/process';
import { z } from 'zod';
import { localDate, person } from './names.js';

export const MOST_DAYS = 92;
export const MOST_SAMPLED = 200;

const titled = z.strictObject({ id: z.string(), title: z.string() });
const rowKey = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .meta({ description: 'Of the row: its chain and its place in it.' });

export const loggedCase = z
  .strictObject({
    dnr: z.string().nullable().meta({ description: 'Null for protected data, unless asked for, and where there is no case.' }), // prettier-ignore
    protected: z.boolean(),
    reason: z.string().meta({ description: 'Why it could be read, as the grants stood then.' }),
  })
  .meta({ id: 'LoggedCase' });
export const accessLogRow = z
  .strictObject({
    key: rowKey,
    at: z.iso.datetime(),
    reader: person,
    action: titled,
    address: z.string().nullable().meta({ description: 'From where; null in rows older than that was kept.' }),
    said: z.string().nullable().meta({ description: 'The reason the reader gave, where one is asked for.' }),
    caseCount: z.int(),
    cases: z.array(loggedCase).meta({ description: 'The first ten; the one asked for, when a case was.' }),
  })
  .meta({ id: 'AccessLogRow' });
export type AccessLogRow = z.infer<typeof accessLogRow>;

const after = z.string().max(100).optional();
const user = z.string().trim().min(1).max(100);
const dnr = z.string().trim().min(1).max(40);

export const accessLogQuery = z.strictObject({
  user: user.optional(),
  dnr: dnr.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  after,
});
export type AccessLogQuery = z.infer<typeof accessLogQuery>;
export const accessLog = z
  .strictObject({ from: localDate, to: localDate, rows: z.array(accessLogRow), next: z.string().nullable() })
  .meta({ id: 'AccessLog' });
export type AccessLog = z.infer<typeof accessLog>;

export const accessLogReaders = z.strictObject({ readers: z.array(person) }).meta({ id: 'AccessLogReaders' });
export type AccessLogReaders = z.infer<typeof accessLogReaders>;

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Skriv månaden som ÅÅÅÅ-MM.' })
  .refine((text) => parseDay(`${text}-01`) !== null, { error: 'Skriv månaden som ÅÅÅÅ-MM.' });
/** Of an instant, on a day that there is in the calendar of the service. */
const upTo = z.iso.datetime().refine((text) => parseDay(text.slice(0, 10)) !== null);
const seed = z.string().regex(/^[\w-]{1,40}$/, { error: 'Högst 40 bokstäver och siffror.' });

export const logSampleQuery = z.strictObject({
  month,
  size: z.coerce.number().int().min(1).max(MOST_SAMPLED).default(20),
  seed,
  upTo: upTo.optional().meta({ description: 'Draw among the rows there were then; now, when left out.' }),
});
export type LogSampleQuery = z.infer<typeof logSampleQuery>;
export const logSample = z
  .strictObject({
    month,
    size: z.int(),
    seed,
    upTo: z.iso.datetime(),
    of: z.int().meta({ description: 'Readings of cases to draw among.' }),
    rows: z.array(accessLogRow),
  })
  .meta({ id: 'LogSample' });
export type LogSample = z.infer<typeof logSample>;

export const unusualQuery = z.strictObject({
  from: localDate.optional(),
  to: localDate.optional(),
  rule: z.string().max(40).optional(),
  after,
});
export type UnusualQuery = z.infer<typeof unusualQuery>;
export const unusualReadings = z
  .strictObject({
    from: localDate,
    to: localDate,
    rules: z.array(titled),
    readings: z.array(
      z.strictObject({ row: accessLogRow, because: z.array(z.strictObject({ rule: z.string(), text: z.string() })) }),
    ),
    next: z.string().nullable().meta({ description: 'There is more to search, though maybe nothing unusual in it.' }),
  })
  .meta({ id: 'UnusualReadings' });
export type UnusualReadings = z.infer<typeof unusualReadings>;

export const logReviewKind = z.enum(['person', 'arende', 'stickprov', 'avvikande']).meta({ id: 'LogReviewKind' });
export const logReviewOutcome = z
  .enum(['utan-anmarkning', 'utreds', 'obehorig'])
  .meta({ id: 'LogReviewOutcome', description: 'utreds: a question is put, and another review follows.' });
/** What was looked at, so that it can be looked at again. */
const selection = z.strictObject({
  user: user.optional(),
  dnr: dnr.nullable().optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  rule: z.string().max(40).optional(),
  month: month.optional(),
  size: z.int().min(1).max(MOST_SAMPLED).optional(),
  seed: seed.optional(),
  upTo: upTo.optional(),
});
const noted = {
  id: z.uuid().meta({ description: 'Made by who notes it, so that sending it twice notes it once.' }),
  kind: logReviewKind,
  selection,
  rows: z.array(rowKey).min(1).max(1000).meta({ description: 'The rows that were reviewed.' }),
  outcome: logReviewOutcome,
  note: z.string().trim().max(280).nullable(),
  follows: z.uuid().nullable().meta({ description: 'The review this one ends.' }),
};
export const noteReviewRequest = z.strictObject(noted).meta({ id: 'NoteReviewRequest' });
export type NoteReviewRequest = z.infer<typeof noteReviewRequest>;
export const logReview = z
  .strictObject({
    ...noted,
    at: z.iso.datetime(),
    reviewer: person,
    reader: person.nullable().meta({ description: 'Whose readings, when one person’s were reviewed.' }),
    ended: z.boolean().meta({ description: 'Another review follows this one.' }),
  })
  .meta({ id: 'LogReview' });
export type LogReview = z.infer<typeof logReview>;
export const logReviewsQuery = z.strictObject({ after });
export const logReviews = z
  .strictObject({ reviews: z.array(logReview), next: z.string().nullable() })
  .meta({ id: 'LogReviews' });
export type LogReviews = z.infer<typeof logReviews>;
