/** Whether two folds gave the same intervals, in a few bytes: kept with a case, it spares reading eleven tables to learn what they hold. */
import { createHash } from 'node:crypto';
import type { SpanRows } from './spans-of.js';

/** Another version of the code may tell the same otherwise; then they are taken to differ, and read. */
export const spansDigest = (spans: SpanRows): Buffer => createHash('sha256').update(JSON.stringify(spans)).digest();
