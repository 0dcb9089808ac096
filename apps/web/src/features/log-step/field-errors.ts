/** The server's 422 answer, laid at the fields it is about. */
import type { EventType } from '@tavlan/process';
import { ProblemError } from '../../api/problem-error.js';
import { FUTURE, type FieldErrors } from './check-draft.js';
import { fieldsOf } from './draft.js';

/** `rest` is what belongs to no field and must be said above the form. */
export function errorsFromServer(error: unknown, type: EventType): { fields: FieldErrors; placed: boolean } {
  if (!(error instanceof ProblemError) || error.problem === undefined) return { fields: {}, placed: false };
  if (error.code === 'future-day') return { fields: { on: FUTURE, last: FUTURE }, placed: true };
  if (error.code === 'before-birth') return { fields: { on: error.message, last: error.message }, placed: true };
  if (error.code === 'body-not-allowed') return { fields: { by: error.message }, placed: false };
  const known = new Set([...fieldsOf(type).map(([name]) => name), 'on', 'at', 'by', 'note', 'ref']);
  const fields: Record<string, string> = {};
  let placed = (error.problem.errors ?? []).length > 0;
  for (const { path, message } of error.problem.errors ?? []) {
    const [name = '', index] = path.split('.');
    const field = name === 'onBetween' ? (index === '0' ? 'first' : 'last') : name;
    if (known.has(name) || name === 'onBetween') fields[field] = message;
    else placed = false;
  }
  return { fields, placed };
}
