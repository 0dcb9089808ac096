/** A request that is sent twice is done once, and answered the second time as the first. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../database/canonical-json.js';
import type { IdempotencyRow } from '../database/entities/service.js';
import { ProblemError } from '../http/problem-error.js';

export interface Claim {
  readonly m: number;
  readonly userId: string;
  readonly key: string;
  /** What was asked for: another request under the same key is a mistake of the sender. */
  readonly request: unknown;
  readonly now: Date;
  /** What is kept to answer from, when it is known beforehand; else it is kept at the end. */
  readonly result?: object;
}

const KEPT_DAYS = 14;

/**
 * The first answer when the key has been used, else `undefined` and the key is taken. A twin that is still at work
 * is waited for. Refusals roll back, so they are not kept.
 */
export async function claimKey<Result>(tx: EntityManager, claim: Claim): Promise<Result | undefined> {
  const { m, userId, key, now, result } = claim;
  const kept = result === undefined ? null : JSON.stringify(result);
  const taken = await tx.query<unknown[]>(CLAIM, [m, userId, key, hashOf(claim), now, kept, oldest(now)]);
  return taken.length > 0 ? undefined : keptResult<Result>(tx, claim);
}

/** What is too old goes on the way; a key that is takes the new request. */
const CLAIM = `
with old as (delete from idempotency where m = $1 and user_id = $2 and key <> $3 and created_at < $7)
insert into idempotency as first (m, user_id, key, request_hash, created_at, result) values ($1, $2, $3, $4, $5, $6)
on conflict (m, user_id, key) do update
   set request_hash = excluded.request_hash, created_at = excluded.created_at, result = excluded.result
 where first.created_at < $7
returning key`;

/** The first answer, if there is one. */
async function keptResult<Result>(tx: EntityManager, claim: Claim): Promise<Result | undefined> {
  const { m, userId, key, now } = claim;
  const [first] = await tx.query<IdempotencyRow[]>(
    'select * from idempotency where m = $1 and user_id = $2 and key = $3 and created_at >= $4',
    [m, userId, key, oldest(now)],
  );
  if (first && first.request_hash !== hashOf(claim)) throw new ProblemError('key-reused');
  return (first?.result ?? undefined) as Result | undefined;
}

const oldest = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * 86_400_000);
const hashOf = ({ request }: Claim): string => createHash('sha256').update(canonicalJson(request)).digest('hex');

/** Keeps what the answer can be made from again, not the answer: it may hold text that is erased later. */
export async function keepResult(tx: EntityManager, { m, userId, key }: Claim, result: object): Promise<void> {
  await tx.query('update idempotency set result = $4 where m = $1 and user_id = $2 and key = $3', [
    m,
    userId,
    key,
    JSON.stringify(result),
  ]);
}
