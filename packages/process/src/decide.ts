/** May this be logged now, and what does it bring? One pure decision; refusals are values. */
import { formatDay, parseDay, type LocalDate } from './calendar/local-date.js';
import type { CaseFile, Finding } from './case-file.js';
import type { Context, EventSpec, Fields, Register, RegisterEvent } from './definition.js';
import { readEvent } from './history/read-event.js';
import { fold } from './fold.js';
import { allowedBodies, decisionOf, delegationLaw, mayDecide } from './law/delegation.js';
import { requirementsOf, type Requirement } from './requirements.js';
import { EVENTS, isEventType } from './tracks/index.js';

export type RefusalCode =
  'malformed' | 'future-day' | 'before-birth' | 'unknown-ref' | 'body-not-allowed' | 'must-acknowledge';

export interface Refusal {
  readonly code: RefusalCode;
  /** What is wrong and what to do, in Swedish. */
  readonly text: string;
  readonly law?: string;
  /** What is missing or would deviate, each with its law; its `id` is what `acknowledge` takes. */
  readonly missing: readonly Requirement[];
}

export type Decision =
  { readonly ok: true; readonly file: CaseFile } | { readonly ok: false; readonly refusal: Refusal };

export interface Question {
  readonly register: Register;
  readonly context: Context;
  /** The register folded in that context, by whoever has it already. */
  readonly before?: CaseFile;
  readonly entry: RegisterEvent;
  readonly today: LocalDate;
  /** The decision is taken in the product now: then only a body that the law allows. */
  readonly decidedHere?: boolean;
  /** What was shown and is taken in all the same; an import takes everything in. */
  readonly acknowledge?: readonly string[] | 'all';
}

const refuse = (code: RefusalCode, text: string, law?: string): Decision => ({
  ok: false,
  refusal: { code, text, missing: [], ...(law ? { law } : {}) },
});

/** The only days that may lie ahead stand in the type's own fields, never in `on`. */
export function decide(question: Question): Decision {
  const { register, entry, today } = question;
  if (!isEventType(entry.type)) return refuse('malformed', `«${String(entry.type)}» är ingen känd händelse.`);
  const read = readEvent(entry as Record<string, unknown>);
  if (!read.ok) return refuse('malformed', read.text);
  const lacking = Object.entries(fieldsOf(entry)).filter(([name, spec]) => spec.required && entry[name] === undefined);
  if (lacking.length > 0)
    return refuse('malformed', `Ange ${lacking.map(([, spec]) => lower(spec.label)).join(' och ')}.`);
  const day = entry.on ?? entry.onBetween?.[1];
  if (day === undefined) return refuse('malformed', 'Ange vilken dag det hände.');
  if (day > today)
    return refuse(
      'future-day',
      'Datumet ligger i framtiden. En händelse registreras när den har skett. Vill du planera den i stället?',
    );
  const { born } = register.child;
  if (born !== undefined && (/^\d{4}$/.test(born) ? day.slice(0, 4) < born : day < born))
    return refuse(
      'before-birth',
      `Datumet ligger före barnets födelse (${born.length === 4 ? born : formatDay(born as LocalDate)}). Kontrollera dagen.`,
    );
  const ids = new Set(register.events.map((event) => event.id));
  if (ids.has(entry.id)) return refuse('malformed', 'Händelsen finns redan i ärendet.');
  const unknown = [entry.ref ?? []].flat().find((id) => !ids.has(id));
  if (unknown !== undefined) return refuse('unknown-ref', `Händelsen «${unknown}» finns inte i ärendet.`);
  const corrected = entry.type === 'rattelse' ? checkCorrection(register, entry, question) : undefined;
  if (corrected) return corrected;
  return weigh(question, entry);
}

/** A correction must leave an entry that could have been logged. */
function checkCorrection(register: Register, entry: RegisterEvent, { today }: Question): Decision | undefined {
  if (typeof entry.ref !== 'string') return refuse('unknown-ref', 'Ange vilken händelse som ska rättas.');
  const original = register.events.find((event) => event.id === entry.ref);
  const replaces = entry['replaces'];
  if (!original || typeof replaces !== 'object' || replaces === null) return undefined;
  const merged = Object.fromEntries(
    Object.entries({ ...original, ...replaces, id: original.id }).filter(([, value]) => value !== null),
  );
  if ('on' in replaces) delete merged['onBetween'];
  const read = readEvent(merged);
  if (!read.ok) return refuse('malformed', read.text);
  const day = read.event.on ?? read.event.onBetween?.[1];
  if (day !== undefined && day > today)
    return refuse('future-day', 'Datumet ligger i framtiden. En händelse registreras när den har skett.');
  const { born } = register.child;
  if (born !== undefined && born.length === 10 && day !== undefined && day < born)
    return refuse('before-birth', 'Datumet ligger före barnets födelse. Kontrollera dagen.');
  return undefined;
}

function weigh(question: Question, entry: RegisterEvent): Decision {
  const { register, context, today, decidedHere, acknowledge } = question;
  const spec = EVENTS[entry.type as keyof typeof EVENTS];
  const day = parseDay(entry.on ?? entry.onBetween![1])!;
  const after = fold({ ...register, events: [...register.events, entry] }, context);
  const ground = after.placements.find((span) => span.event === entry.id)?.ground;
  const decision = decisionOf(ground === undefined ? entry : { ...entry, ground }, spec.decision);
  if (decidedHere === true && decision && !mayDecide(decision, entry.by, context.delegation)) {
    const may = allowedBodies(decision, context.delegation).join(', ');
    return refuse(
      'body-not-allowed',
      `Beslutet kan inte fattas så. Det får fattas av: ${may}. Vill du lägga fram ärendet till nästa sammanträde?`,
      delegationLaw(decision, day),
    );
  }
  if (acknowledge === 'all' || spec.protective === true || entry.type === 'rattelse') return { ok: true, file: after };
  const before = question.before ?? fold(register, context);
  const known = new Set(before.findings.filter((f) => f.on <= today).map(identity));
  const missing: Requirement[] = requirementsOf(entry.type as keyof typeof EVENTS, before, day, entry).filter(
    (r) => !r.met,
  );
  for (const finding of after.findings) {
    // What can only be seen on a later day is no deviation of this act.
    if (
      finding.on > day ||
      known.has(identity(finding)) ||
      missing.some((m) => SAYS_THE_SAME[finding.finding] === m.id)
    )
      continue;
    missing.push({ id: finding.finding, text: finding.text, law: finding.law, met: false });
  }
  const taken = new Set(acknowledge ?? []);
  const left = missing.filter((m) => !taken.has(m.id));
  if (left.length === 0) return { ok: true, file: after };
  const text = `${spec.title} kan registreras, men något saknas eller avviker: ${left.map((m) => lower(m.text)).join('; ')}. Åtgärda det, eller registrera ändå: då visas det i ärendet.`;
  return { ok: false, refusal: { code: 'must-acknowledge', text, law: left[0]!.law, missing: left } };
}

const fieldsOf = (entry: RegisterEvent): Fields =>
  (EVENTS[entry.type as keyof typeof EVENTS] as EventSpec).fields ?? {};
const identity = (finding: Finding): string => `${finding.finding} ${finding.event}`;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');

/** A finding that a requirement already says in other words is not said twice. */
const SAYS_THE_SAME: Readonly<Record<string, string>> = {
  'CHILD-NOT-HEARD': 'barnet-hort',
  'HOME-NOT-EXAMINED': 'hem-utrett',
  'NO-CONSENT': 'samtycke',
};
