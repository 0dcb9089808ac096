/** Where a page of the watch ended. Neither names nor numbers of cases may stand in an address. */
import { parseDay } from '@tavlan/process';
import { ProblemError } from '../http/problem-error.js';
import type { WatchCursor } from './watch-query.js';

const WATCH = /^([1-4])~(infinity|\d{4}-\d{2}-\d{2})~([0-9a-f]{32})$/;
const FOLLOW_UPS = /^(\d{1,4})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const writeWatchCursor = ({ weight, day, id }: WatchCursor): string => `${weight}~${day}~${id}`;

export function readWatchCursor(text: string): WatchCursor {
  const [, weight, day = '', id = ''] = WATCH.exec(text) ?? [];
  if (weight === undefined || (day !== 'infinity' && parseDay(day) === null)) throw gone();
  return { weight: Number(weight), day, id };
}

export interface FollowUpsCursor {
  readonly missed: number;
  readonly caseId: string;
}

export const writeFollowUpsCursor = ({ missed, caseId }: FollowUpsCursor): string => `${missed}~${caseId}`;

export function readFollowUpsCursor(text: string): FollowUpsCursor {
  const [, missed, caseId = ''] = FOLLOW_UPS.exec(text) ?? [];
  if (missed === undefined) throw gone();
  return { missed: Number(missed), caseId };
}

const gone = () =>
  new ProblemError('invalid-request', {
    errors: [{ path: 'after', message: 'Sidan finns inte längre. Läs om listan.' }],
  });
