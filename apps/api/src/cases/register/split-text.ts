/**
 * An entry is stored in two halves: facts (typed, without names) and text (what people wrote, which may name anybody).
 * Retention erases the text; the facts, and with them every limit, stand.
 */
import { EVENTS, type EventType, type FieldSpec, type RegisterEvent } from '@tavlan/process';

export type Members = Record<string, unknown>;
export interface Halves {
  facts: Members;
  text: Members;
}

/** Kept in columns of their own. */
const COLUMN_KEYS = new Set(['id', 'type', 'on', 'onBetween', 'at', 'ref', 'by', 'law', 'recordedOn']);
/** Inside `replaces` there are no columns, yet these are facts. */
const FACT_KEYS = new Set(['type', 'on', 'onBetween', 'at', 'ref', 'by', 'law']);
const ERASED = 'gallrat';

const specOf = (type: string, key: string): FieldSpec | undefined =>
  (EVENTS[type as EventType]?.fields as Readonly<Record<string, FieldSpec>> | undefined)?.[key];

/** `correctedType` is the type of the entry that a correction names. */
export function splitEntry(entry: RegisterEvent, correctedType?: string): Halves {
  const data = Object.fromEntries(Object.entries(entry).filter(([key]) => !COLUMN_KEYS.has(key)));
  return splitMembers(entry.type, data, correctedType);
}

function splitMembers(type: string, data: Members, correctedType?: string): Halves {
  const halves: Halves = { facts: {}, text: {} };
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    if (key === 'replaces' && correctedType !== undefined && isMembers(value)) {
      const inner = splitMembers(correctedType, value);
      halves.facts[key] = inner.facts;
      if (Object.keys(inner.text).length > 0) halves.text[key] = inner.text;
    } else if (specOf(type, key)?.kind === 'parties' && Array.isArray(value)) {
      halves.facts[key] = value.map(({ person: _, ...days }: Members) => days);
      halves.text[key] = value.map(({ person }: Members) => person);
    } else {
      halves[isText(type, key, value) ? 'text' : 'facts'][key] = value;
    }
  }
  return halves;
}

/** What the process does not know might name somebody. */
function isText(type: string, key: string, value: unknown): boolean {
  if (key === 'note') return true;
  const spec = specOf(type, key);
  return spec ? spec.kind === 'text' : typeof value !== 'boolean' && !FACT_KEYS.has(key);
}

/** The whole again. Without its text, because that was erased, an entry keeps its facts. */
export function joinHalves(type: string, { facts, text }: Halves, correctedType?: string): Members {
  const joined: Members = { ...facts };
  for (const [key, value] of Object.entries(facts)) {
    if (key === 'replaces' && isMembers(value)) {
      const innerText = isMembers(text[key]) ? text[key] : {};
      joined[key] = joinHalves(correctedType ?? type, { facts: value, text: innerText });
    } else if (specOf(type, key)?.kind === 'parties' && Array.isArray(value)) {
      const names = Array.isArray(text[key]) ? (text[key] as unknown[]) : [];
      joined[key] = value.map((days: Members, index) => ({ person: names[index] ?? ERASED, ...days }));
    }
  }
  for (const [key, value] of Object.entries(text)) if (!(key in joined)) joined[key] = value;
  return joined;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
