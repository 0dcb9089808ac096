/**
 * How a child is told of outside its own case, in one place for all lists, cards, hits and counts: a protected child by
 * the case's code alone. `null` means protected and is never shown as missing; a name nobody has written is empty.
 */
import type { RegisteredEvent } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { ageOn } from './age.js';

interface Aliases {
  /** Of a row of `child`, and of one that has `case_id`. */
  readonly child: string;
  readonly owner: string;
  readonly m: string;
  /** Masking follows today, whatever day is shown. */
  readonly today: string;
  /** A select of the cases it is asked of: of many, all at once is sooner found than one by one. */
  readonly among?: string;
}

/** Protected population data or sekretessmarkering (OSL 22:1), and by default a child in skyddat boende (lag 2024:79). */
export function maskedSql({ child, owner, m, today, among }: Aliases): string {
  const holds = (span: string) =>
    `${span}.m = ${m} and ${span}.valid_from <= ${today} and (${span}.valid_to is null or ${span}.valid_to > ${today})`;
  const has = (table: string, span: string, what: string) =>
    among === undefined
      ? `exists (select from ${table} ${span} where ${holds(span)} and ${span}.case_id = ${owner}.case_id and ${what})`
      : `${owner}.case_id in (select ${span}.case_id from ${table} ${span}
           where ${holds(span)} and ${span}.case_id = any (array(${among})) and ${what})`;
  return `(${child}.protected
    or ${has('marker_span', 'x', `x.marker = 'skyddade-uppgifter'`)}
    or ${has('placement_span', 'y', `y.form = 'skyddat-boende'`)})`;
}

/** The first name, or the whole of it in a search. */
export const shownNameSql = (aliases: Aliases, whole = false): string =>
  `case when ${maskedSql(aliases)} then null else ${whole ? `${aliases.child}.name` : `split_part(${aliases.child}.name, ' ', 1)`} end`;

export interface ChildRow {
  readonly name: string | null;
  readonly born: string | null;
}

/** An age, a year of birth and a first name together tell who somebody is: they are shown or kept back together. */
export function shownChild({ name, born }: ChildRow, on: LocalDate): { name: string | null; age: number | null } {
  return name === null ? { name: null, age: null } : { name, age: ageOn(born, on) };
}

/** Where a protected child lives is told by its own route, for a reason; `null` stands for what is kept back. */
export function withoutWhereabouts(events: readonly RegisteredEvent[]): RegisteredEvent[] {
  return events.map((event) => ({ ...event, data: concealed(event.data) }));
}

function concealed(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { replaces } = data;
  return {
    ...data,
    ...('home' in data && { home: null }),
    ...(isRecord(replaces) && { replaces: concealed(replaces) }),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
