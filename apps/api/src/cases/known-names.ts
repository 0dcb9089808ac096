/** A case is given to somebody who exists, in a unit that exists: else nobody would see it. */
import type { EntityManager } from 'typeorm';
import { ProblemError } from '../http/problem-error.js';

const USERS = ['responsible', 'coHandler', 'manager', 'user'] as const;
type Members = Readonly<Record<string, unknown>>;

/** In an entry or a request; also in what a correction puts in the place of the old. */
export async function demandKnownNames(tx: EntityManager, m: number, entry: Members): Promise<void> {
  const replaces = entry['replaces'];
  const said: Members = { ...(typeof replaces === 'object' ? replaces : {}), ...entry };
  const users = USERS.flatMap((field) => (typeof said[field] === 'string' ? [{ field, id: said[field] }] : []));
  const unit = typeof said['unit'] === 'string' ? said['unit'] : undefined;
  if (users.length === 0 && unit === undefined) return;
  const known = await tx.query<{ kind: string; id: string }[]>(
    `select 'user' as kind, user_id as id from app_user where m = $1 and active and user_id = any ($2)
     union all select 'unit', unit_id from unit where m = $1 and unit_id = $3`,
    [m, users.map(({ id }) => id), unit ?? null],
  );
  const isKnown = (kind: string, id: string) => known.some((each) => each.kind === kind && each.id === id);
  const errors = [
    ...users
      .filter(({ id }) => !isKnown('user', id))
      .map(({ field }) => ({ path: field, message: 'Personen finns inte bland användarna. Välj någon i listan.' })),
    ...(unit === undefined || isKnown('unit', unit)
      ? []
      : [{ path: 'unit', message: 'Enheten finns inte. Välj en i listan.' }]),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-request', { errors });
}
