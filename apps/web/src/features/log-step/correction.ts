/** An entry as a form to correct it in, and what of it was changed. */
import type { RegisteredEvent } from '@tavlan/contract';
import type { EventType } from '@tavlan/process';
import { fieldsOf, requestOf, type Draft, type DraftParty, type DraftValue } from './draft.js';

export function draftOfEntry(entry: RegisteredEvent, version: number): Draft {
  const data: Record<string, DraftValue> = {};
  for (const [name] of fieldsOf(entry.type)) {
    const value = typedValue(entry.data[name]);
    if (value !== undefined) data[name] = value;
  }
  return {
    key: '',
    version,
    type: entry.type,
    ref: '',
    on: entry.on ?? entry.day ?? '',
    rough: entry.onBetween !== null,
    first: entry.onBetween?.[0] ?? '',
    last: entry.onBetween?.[1] ?? '',
    at: entry.at ?? '',
    by: entry.by ?? '',
    note: entry.note ?? '',
    data,
  };
}

function typedValue(value: unknown): DraftValue | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(typedParty) : undefined;
}

function typedParty(party: unknown): DraftParty {
  const said: Record<string, unknown> = typeof party === 'object' && party !== null ? { ...party } : {};
  const text = (name: string): string => (typeof said[name] === 'string' ? said[name] : '');
  return { person: text('person'), sentOn: text('sentOn'), answerBy: text('answerBy'), answeredOn: text('answeredOn') };
}

/** Only what differs from the entry; what was emptied is taken away. */
export function replacesOf(entry: RegisteredEvent, corrected: Draft): Record<string, unknown> {
  const before = replaceable(draftOfEntry(entry, corrected.version), entry.type);
  const after = replaceable(corrected, entry.type);
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  // A day replaces an interval and the other way round, so neither need be taken away.
  const emptied = Object.keys(before).filter((name) => !(name in after) && name !== 'on' && name !== 'onBetween');
  return Object.fromEntries([...changed, ...emptied.map((name) => [name, null] as const)]);
}

function replaceable(draft: Draft, type: EventType): Record<string, unknown> {
  const { type: _, version: __, ...members } = { ...requestOf(draft, type) } as Record<string, unknown>;
  return members;
}
