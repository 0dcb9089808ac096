/** What a form can see by itself before anything is sent. The server looks at everything again. */
import { parseDay, type EventType, type FieldSpec } from '@tavlan/process';
import { t, term } from '../../ui/language/text.js';
import { fieldsOf, type Draft } from './draft.js';

/** Message by field: `on`, `first`, `last`, `at`, `note`, or the name of a field of the event. */
export type FieldErrors = Readonly<Record<string, string>>;

export const NOTE_LENGTH = 280;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
export const FUTURE = t('Datumet ligger i framtiden. En händelse registreras när den har skett.');
const NO_DAY = t('Skriv dagen som ÅÅÅÅ-MM-DD.');

export function checkDraft(draft: Draft, type: EventType, today: string): FieldErrors {
  const errors: Record<string, string> = { ...checkWhen(draft, today) };
  if (draft.note.length > NOTE_LENGTH)
    errors['note'] = t('Högst {n} tecken. Resten hör hemma i journalen.', { n: NOTE_LENGTH });
  for (const [name, spec] of fieldsOf(type)) {
    const message = checkField(spec, draft.data[name], today);
    if (message !== null) errors[name] = message;
  }
  return errors;
}

export function checkWhen(draft: Pick<Draft, 'rough' | 'first' | 'last' | 'on' | 'at'>, today: string): FieldErrors {
  const errors: Record<string, string> = {};
  const check = (name: 'on' | 'first' | 'last'): void => {
    const day = parseDay(draft[name]);
    if (day === null) errors[name] = NO_DAY;
    else if (day > today) errors[name] = FUTURE;
  };
  if (draft.rough) {
    check('first');
    check('last');
    if (Object.keys(errors).length === 0 && draft.first > draft.last)
      errors['last'] = t('Den sista dagen kan inte ligga före den första.');
    return errors;
  }
  check('on');
  if (draft.at !== '' && !CLOCK_TIME.test(draft.at)) errors['at'] = t('Skriv klockslaget som TT:MM.');
  return errors;
}

function checkField(spec: FieldSpec, value: unknown, today: string): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const missing = spec.kind === 'parties' ? !Array.isArray(value) || value.length === 0 : text === '' && value !== true;
  if (missing) return spec.required === true ? t('{label} måste anges.', { label: term(spec.label) }) : null;
  if (spec.kind === 'text' && text.length > NOTE_LENGTH) return t('Högst {n} tecken.', { n: NOTE_LENGTH });
  if (spec.kind === 'time' && !CLOCK_TIME.test(text)) return t('Skriv klockslaget som TT:MM.');
  if (spec.kind !== 'day') return null;
  const day = parseDay(text);
  if (day === null) return NO_DAY;
  return day > today && spec.ahead !== true ? FUTURE : null;
}
