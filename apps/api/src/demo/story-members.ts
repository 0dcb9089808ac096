/** What is sent for a step: its days and the marks in its texts made into real days. */
import { EVENTS, type FieldSpec, type LocalDate } from '@tavlan/process';
import { meetingOf, storyDay, withDays, type StoryCalendar } from './story-days.js';
import type { Step } from './story.js';

type Kind = FieldSpec['kind'] | undefined;

export function membersOf(
  { type, at, by, law, note, data = {} }: Step,
  on: LocalDate,
  calendar: StoryCalendar,
): Record<string, unknown> {
  const fields: Readonly<Record<string, FieldSpec>> = EVENTS[type].fields ?? {};
  const told = Object.entries(data).map(([key, value]) => [key, valueOf(value, fields[key]?.kind, calendar)]);
  return {
    type,
    on,
    ...(at !== undefined && { at }),
    ...(by !== undefined && { by }),
    ...(law !== undefined && { law }),
    ...(note !== undefined && { note: withDays(note, calendar) }),
    ...(Object.fromEntries(told) as Record<string, unknown>),
  };
}

function valueOf(value: unknown, kind: Kind, calendar: StoryCalendar): unknown {
  if (kind === 'day' && typeof value === 'number') return storyDay(calendar.today, value);
  if (kind === 'day' && typeof value === 'string' && /^[UN]\d$/.test(value)) return meetingOf(value, calendar);
  if (kind === 'text' && typeof value === 'string') return withDays(value, calendar);
  if (kind !== 'parties' || !Array.isArray(value)) return value;
  return value.map((party: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(party).map(([key, each]) => [key, valueOf(each, key === 'person' ? 'text' : 'day', calendar)]),
    ),
  );
}
