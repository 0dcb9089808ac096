/** The history file: JSON Lines, one event a line, several cases in one file. process.md §5. All or nothing. */
import { parseDay } from '../calendar/local-date.js';
import type { Child, Register, RegisterEvent } from '../definition.js';
import { readEvent } from './read-event.js';

export interface HistoryError {
  readonly line: number;
  /** What is wrong and what was expected, in Swedish, without the line number. */
  readonly text: string;
}
export interface HistoryCase {
  readonly name: string;
  readonly register: Register;
}
export type History =
  | {
      readonly ok: true;
      readonly cases: readonly HistoryCase[];
      /** The first ones. */
      readonly remarks: readonly HistoryError[];
      /** How many there were in all. */
      readonly remarked: number;
    }
  | { readonly ok: false; readonly error: HistoryError };

/** A line may not be longer than this; no event is. */
export const LONGEST_LINE = 1_000_000;

/** A file with a misspelling on every line says so a thousand times, and no more is kept of it. */
const REMARKS_KEPT = 1000;

interface Draft {
  child: Child | undefined;
  readonly events: RegisterEvent[];
  readonly ids: Set<string>;
  readonly refs: { line: number; id: string }[];
}

/** Takes a history line by line, so that a file of any size is read in bounded memory beyond its events. */
export class HistoryReader {
  private readonly drafts = new Map<string, Draft>();
  private readonly remarks: HistoryError[] = [];
  private remarked = 0;
  private count = 0;

  /** Reads the next line; gives the error that ends the reading, if any. */
  line(text: string): HistoryError | undefined {
    this.count += 1;
    const wrong = (what: string): HistoryError => ({ line: this.count, text: what });
    if (text.length > LONGEST_LINE) return wrong('Raden är för lång för att vara en händelse.');
    const trimmed = (this.count === 1 ? text.replace(/^\uFEFF/, '') : text).trim();
    if (trimmed === '') return undefined;
    let raw: unknown;
    try {
      raw = JSON.parse(trimmed);
    } catch {
      return wrong('Raden är inte giltig JSON. Skriv en händelse som ett JSON-objekt på en rad.');
    }
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      return wrong('Raden ska vara ett JSON-objekt: {"case":…,"type":…,"on":…}.');
    const what = this.take(raw as Record<string, unknown>);
    return what === undefined ? undefined : wrong(what);
  }

  private take(raw: Record<string, unknown>): string | undefined {
    const name = raw['case'];
    if (typeof name !== 'string' || name === '') return '«case» saknas. Ange ärendets namn som text.';
    let draft = this.drafts.get(name);
    if (!draft) this.drafts.set(name, (draft = { child: undefined, events: [], ids: new Set(), refs: [] }));
    if (raw['type'] === 'barn') return takeChild(draft, raw);
    const read = readEvent(raw);
    if (!read.ok) return read.text;
    for (const key of read.unused) {
      this.remarked += 1;
      if (this.remarked <= REMARKS_KEPT)
        this.remarks.push({ line: this.count, text: `«${key}» används inte av ${String(raw['type'])}.` });
    }
    const { case: _case, id: given, ...rest } = raw;
    const id = typeof given === 'string' ? given : nextId(draft);
    if (draft.ids.has(id)) return `Id «${id}» finns redan i ärendet. Varje händelse ska ha ett eget.`;
    draft.ids.add(id);
    for (const ref of [read.event.ref ?? []].flat()) draft.refs.push({ line: this.count, id: ref });
    draft.events.push({ ...rest, id } as unknown as RegisterEvent);
    return undefined;
  }

  /** The whole history, or the first reference to nothing. */
  end(): History {
    for (const draft of this.drafts.values()) {
      const lost = draft.refs.find((ref) => !draft.ids.has(ref.id));
      if (lost)
        return {
          ok: false,
          error: { line: lost.line, text: `«ref» pekar på «${lost.id}», som inte finns i ärendet.` },
        };
    }
    const cases = [...this.drafts].map(([name, { child, events }]) => ({
      name,
      register: { child: child ?? {}, events },
    }));
    return { ok: true, cases, remarks: this.remarks, remarked: this.remarked };
  }
}

function nextId(draft: Draft): string {
  let n = draft.events.length + 1;
  while (draft.ids.has(`e${n}`)) n += 1;
  return `e${n}`;
}

function takeChild(draft: Draft, raw: Record<string, unknown>): string | undefined {
  if (draft.child) return 'Ärendet har redan en rad med «barn». Ett ärende gäller ett barn.';
  const { born, municipality, siblings } = raw;
  if (born !== undefined && !(typeof born === 'string' && (/^(19|20)\d{2}$/.test(born) || parseDay(born) !== null)))
    return `«${String(born).slice(0, 20)}» är inget födelseår (ÅÅÅÅ) eller födelsedatum (ÅÅÅÅ-MM-DD).`;
  if (municipality !== undefined && typeof municipality !== 'string') return '«municipality» ska vara text.';
  if (siblings !== undefined && !(Array.isArray(siblings) && siblings.every((s) => typeof s === 'string')))
    return '«siblings» ska vara en lista av ärenden.';
  draft.child = {
    ...(typeof born === 'string' ? { born } : {}),
    ...(typeof municipality === 'string' ? { municipality } : {}),
    ...(siblings === undefined ? {} : { siblings: siblings as string[] }),
  };
  return undefined;
}

/** Reads a whole history held in memory. */
export function parseHistory(text: string): History {
  const reader = new HistoryReader();
  for (const line of text.split('\n')) {
    const error = reader.line(line);
    if (error) return { ok: false, error };
  }
  return reader.end();
}
