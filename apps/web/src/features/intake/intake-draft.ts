import { searchHit, type IntakeRequest, type SearchHit } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { z } from 'zod';
import { t } from '../../ui/language/text.js';
import { readDay } from '../../ui/read-day.js';
import { readTime } from '../../ui/read-time.js';
import { readChildNumber } from './child-number.js';

/** One child as it is being written: a known one is chosen, a new one is described. */
export interface ChildDraft {
  readonly key: string;
  readonly name: string;
  /** Personal number or day or year of birth, as typed. */
  readonly number: string;
  readonly known: SearchHit | null;
  /** "None of them": the likely matches have been looked at. */
  readonly isNew: boolean;
}

export interface IntakeDraft {
  readonly on: string;
  readonly at: string;
  readonly late: boolean;
  readonly source: string;
  readonly reporter: string;
  readonly violence: boolean;
  readonly acute: boolean;
  readonly feedbackRequested: boolean;
  readonly note: string;
  readonly unit: string;
  readonly responsible: string;
  readonly children: readonly ChildDraft[];
}

export const newChild = (key: string): ChildDraft => ({ key, name: '', number: '', known: null, isNew: false });

export const newDraft = (today: LocalDate, unit: string): IntakeDraft => ({
  on: today,
  at: '',
  late: false,
  source: '',
  reporter: '',
  violence: false,
  acute: false,
  feedbackRequested: false,
  note: '',
  unit,
  responsible: '',
  children: [newChild('1')],
});

/** What is wrong, by the path of the field in the request. */
export type DraftErrors = Readonly<Record<string, string>>;
type Read =
  { readonly ok: true; readonly request: IntakeRequest } | { readonly ok: false; readonly errors: DraftErrors };

/** The draft as the request it stands for, or what must be put right first. */
export function readDraft(draft: IntakeDraft, today: LocalDate): Read {
  const errors: Record<string, string> = {};
  const on = readDay(draft.on, today);
  if (on === null) errors['on'] = t('Ange dagen då anmälan kom in.');
  else if (on > today) errors['on'] = t('Datumet ligger i framtiden. En anmälan registreras när den har kommit in.');
  const at = draft.at.trim() === '' ? undefined : readTime(draft.at);
  if (at === null) errors['at'] = t('Skriv klockslaget som 8.10.');
  if (draft.source === '') errors['source'] = t('Välj hur uppgiften kom in.');
  draft.children.forEach((child, index) => Object.assign(errors, childErrors(child, index)));
  if (on === null || at === null || Object.keys(errors).length > 0) return { ok: false, errors };
  const note = draft.note.trim();
  const request: IntakeRequest = {
    on,
    source: draft.source,
    children: draft.children.map(childRequest),
    ...(at !== undefined && { at }),
    ...(draft.late && { late: true }),
    ...(draft.source === 'anmalningsskyldig' && draft.reporter !== '' && { reporter: draft.reporter }),
    ...(draft.violence && { violence: true }),
    ...(draft.acute && { acute: true }),
    ...(draft.feedbackRequested && { feedbackRequested: true }),
    ...(note !== '' && { note }),
    ...(draft.unit !== '' && { unit: draft.unit }),
    ...(draft.responsible !== '' && { responsible: draft.responsible }),
  };
  return { ok: true, request };
}

function childErrors(child: ChildDraft, index: number): DraftErrors {
  if (child.known !== null) return {};
  const errors: Record<string, string> = {};
  if (child.name.trim() === '')
    errors[`children.${index}.name`] = t('Ange barnets namn, eller välj ett barn som redan är känt.');
  if (child.number.trim() !== '' && readChildNumber(child.number) === null) {
    errors[`children.${index}.personalNumber`] = t(
      'Skriv personnumret som ÅÅÅÅMMDD-NNNN, eller födelsedag eller födelseår.',
    );
  }
  return errors;
}

function childRequest(child: ChildDraft): IntakeRequest['children'][number] {
  if (child.known !== null) return { caseId: child.known.id };
  return { name: child.name.trim(), ...readChildNumber(child.number) };
}

const text = z.string();
/** What an earlier version of the page has kept, and this one cannot read, is no draft. */
const shape = z.object({
  on: text,
  at: text,
  late: z.boolean(),
  source: text,
  reporter: text,
  violence: z.boolean(),
  acute: z.boolean(),
  feedbackRequested: z.boolean(),
  note: text,
  unit: text,
  responsible: text,
  children: z
    .array(z.object({ key: text, name: text, number: text, known: searchHit.nullable(), isNew: z.boolean() }))
    .min(1)
    .max(20),
});

export function keptReport(body: unknown): IntakeDraft | null {
  const parsed = shape.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** Is there anything that would be missed if it were lost? */
export function isWritten(draft: IntakeDraft): boolean {
  return draft.note !== '' || draft.source !== '' || draft.children.some((c) => c.name !== '' || c.number !== '' || c.known !== null); // prettier-ignore
}
