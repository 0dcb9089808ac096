import type { PipeTransform } from '@nestjs/common';
import { caseId } from '@tavlan/contract';
import { ProblemError } from './problem-error.js';

/** What cannot be the id of any case is answered as a case that is not there: the address gives nothing away. */
export const hiddenId: PipeTransform<unknown, string> = {
  transform(value) {
    const parsed = caseId.safeParse(value);
    if (!parsed.success) throw new ProblemError('not-found');
    return parsed.data.toLowerCase();
  },
};
