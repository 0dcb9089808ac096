/** What is told of a meeting's matters to those who do not see them: nothing under five (OSL 26:1), as in the caseload. */
import type { Agenda, Meeting } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { LEAST, suppress } from '../caseload/suppress.js';

/** The secretary keeps the agenda and sees every matter that is put forward. */
export const recordsMeetings = ({ roles }: Actor): boolean => roles.includes('namndsekreterare');

export const unlessFew = (count: number | null): number | null => (count === null || count < LEAST ? null : count);

export const withoutSmall = (meeting: Meeting): Meeting => ({
  ...meeting,
  matters: unlessFew(meeting.matters),
  toReport: unlessFew(meeting.toReport),
});

/** A kind left out is not even named: that there is one such matter is told by its name. */
export function withoutSmallKinds(kinds: Agenda['kinds']): Agenda['kinds'] {
  const { cells } = suppress(kinds.map(({ count }) => count));
  return kinds.filter((_, place) => cells[place]?.suppressed === false);
}
