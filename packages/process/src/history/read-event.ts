/** Reads one event from untrusted data: its type, its days, its fields. Says in Swedish what is wrong. */
import { parseDay, type LocalDate } from '../calendar/local-date.js';
import { BODIES, type Body, type FieldSpec, type Fields, type RegisterEvent } from '../definition.js';
import { EVENTS, isEventType } from '../tracks/index.js';
import { careGround, form, placementGround } from '../tracks/fields.js';

export type Read =
  | { readonly ok: true; readonly event: RegisterEvent; readonly unused: readonly string[] }
  | { readonly ok: false; readonly text: string };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const SHARED = new Set([
  'case',
  'id',
  'type',
  'on',
  'onBetween',
  'at',
  'ref',
  'by',
  'law',
  'note',
  'recordedOn',
  'ground',
  'form',
]);
const LONGEST_TEXT = 2000;

/** Measures, care and placements may carry these wherever known; either way of writing the ground is read. process.md §2. */
const ANYWHERE: Fields = {
  ground: { kind: 'choice', label: 'Grund', values: { ...careGround.values, ...placementGround.values } },
  form: { ...form, kind: 'choice' },
};

const no = (text: string): { ok: false; text: string } => ({ ok: false, text });
const shown = (value: unknown): string =>
  `«${typeof value === 'string' ? value.slice(0, 60) : (JSON.stringify(value) ?? 'undefined').slice(0, 60)}»`;

/** The event type that the text begins like the longest, as a help against misspellings. */
function nearest(text: string): string {
  const alike = (type: string): number => {
    let n = 0;
    while (n < type.length && type[n] === text[n]) n += 1;
    return n;
  };
  const best = Object.keys(EVENTS).reduce((a, b) => (alike(b) > alike(a) ? b : a));
  return alike(best) >= 4 ? ` Menades «${best}»?` : ' Typerna står i docs/process.md.';
}

function readDay(value: unknown, name: string): LocalDate | { ok: false; text: string } {
  const day = typeof value === 'string' ? parseDay(value) : null;
  return day ?? no(`${shown(value)} är inget datum (${name}, ÅÅÅÅ-MM-DD).`);
}

function readDays(raw: Record<string, unknown>): { ok: false; text: string } | undefined {
  if (raw['on'] !== undefined && raw['onBetween'] !== undefined)
    return no('Ange antingen «on» eller «onBetween», inte båda.');
  if (raw['on'] !== undefined) {
    const on = readDay(raw['on'], 'on');
    return typeof on === 'string' ? undefined : on;
  }
  const between = raw['onBetween'];
  if (between === undefined) return no('Dagen saknas. Ange «on» (ÅÅÅÅ-MM-DD) eller «onBetween» ([första, sista]).');
  if (!Array.isArray(between) || between.length !== 2) return no('«onBetween» ska vara två dagar: [första, sista].');
  const [first, last] = [readDay(between[0], 'onBetween'), readDay(between[1], 'onBetween')];
  if (typeof first !== 'string') return first;
  if (typeof last !== 'string') return last;
  return first > last ? no('«onBetween»: den första dagen ligger efter den sista.') : undefined;
}

function checkField(name: string, spec: FieldSpec, value: unknown): string | undefined {
  switch (spec.kind) {
    case 'choice':
      if (typeof value !== 'string') return `«${name}» ska vara text.`;
      return spec.open || Object.hasOwn(spec.values, value)
        ? undefined
        : `${shown(value)} är inget värde för «${name}». Möjliga: ${Object.keys(spec.values).join(', ')}.`;
    case 'flag':
      return typeof value === 'boolean' ? undefined : `«${name}» ska vara true eller false.`;
    case 'day': {
      const day = readDay(value, name);
      return typeof day === 'string' ? undefined : day.text;
    }
    case 'time':
      return typeof value === 'string' && TIME.test(value)
        ? undefined
        : `${shown(value)} är inget klockslag (${name}, TT:MM).`;
    case 'code':
    case 'text':
      return typeof value === 'string' && value.length <= LONGEST_TEXT
        ? undefined
        : `«${name}» ska vara text, högst ${LONGEST_TEXT} tecken.`;
    case 'parties':
      return Array.isArray(value) && value.every((p: unknown) => typeof p === 'object' && p !== null)
        ? undefined
        : `«${name}» ska vara en lista av parter.`;
  }
}

const fieldTables = new Map<string, Fields>();

/** Looked up for each line of a file, so put together once for each type. */
function fieldsOf(type: keyof typeof EVENTS, withGround: boolean): Fields {
  const key = withGround ? `${type}+` : type;
  let fields = fieldTables.get(key);
  if (!fields) {
    const own = (EVENTS[type] as { fields?: Fields }).fields;
    fields = { ...ANYWHERE, ...own, ...(withGround ? { ground: ANYWHERE['ground']! } : {}) };
    fieldTables.set(key, fields);
  }
  return fields;
}

/** Reads an event; `unused` names keys that its type does not have, so that a misspelling can be told. */
export function readEvent(raw: Record<string, unknown>): Read {
  const { type } = raw;
  if (typeof type !== 'string') return no('«type» saknas. Ange händelsens typ, till exempel «utredning-inledd».');
  if (!isEventType(type)) return no(`${shown(type)} är ingen känd händelsetyp.${nearest(type)}`);
  const days = readDays(raw);
  if (days) return days;
  if (raw['id'] !== undefined && (typeof raw['id'] !== 'string' || raw['id'] === '')) return no('«id» ska vara text.');
  if (raw['at'] !== undefined && (typeof raw['at'] !== 'string' || !TIME.test(raw['at'])))
    return no(`${shown(raw['at'])} är inget klockslag (at, TT:MM).`);
  if (raw['by'] !== undefined && !BODIES.includes(raw['by'] as Body))
    return no(`${shown(raw['by'])} är ingen beslutsfattare. Möjliga: ${BODIES.join(', ')}.`);
  for (const name of ['law', 'note'] as const)
    if (raw[name] !== undefined && (typeof raw[name] !== 'string' || raw[name].length > LONGEST_TEXT))
      return no(`«${name}» ska vara text, högst ${LONGEST_TEXT} tecken.`);
  const { ref } = raw;
  if (
    ref !== undefined &&
    !(typeof ref === 'string' || (Array.isArray(ref) && ref.every((r) => typeof r === 'string')))
  )
    return no('«ref» ska vara ett id eller en lista av id.');
  const fields = fieldsOf(type, raw['ground'] !== undefined);
  const unused: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (spec) {
      const wrong = checkField(name, spec, value);
      if (wrong) return no(wrong);
    } else if (!SHARED.has(name) && !(type === 'rattelse' && name === 'replaces')) unused.push(name);
  }
  if (type === 'rattelse') {
    if (typeof ref !== 'string') return no('En rättelse ska ha «ref» till den händelse som rättas.');
    const replaces = raw['replaces'];
    if ((raw['void'] === true) === (replaces !== undefined))
      return no('En rättelse ska ha antingen «replaces» eller «void».');
    if (replaces !== undefined && (typeof replaces !== 'object' || replaces === null || Array.isArray(replaces)))
      return no('«replaces» ska vara ett objekt.');
  }
  return { ok: true, event: raw as unknown as RegisterEvent, unused };
}
