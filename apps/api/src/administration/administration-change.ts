/** What every change by the administrator has in common: one transaction, the access log, and an answer with the whole. */
import { Injectable } from '@nestjs/common';
import type { Administration } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { readAdministration } from './administration-reader.js';

export interface AdministrationWish {
  readonly action: string;
  /** Who and what it is about: colleagues and units, in the words of the register. */
  readonly about: string;
}

const LOCK = 'administration';

@Injectable()
export class AdministrationChange {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** One at a time in a municipality, so that two cannot each take away the other's last administrator. */
  async run(
    actor: Actor,
    { action, about }: AdministrationWish,
    work: (tx: EntityManager, m: number) => Promise<void>,
  ): Promise<Administration> {
    const { municipality: m, userId } = actor;
    return this.accessLog.around({ actor, action, caseIds: [], why: about }, () =>
      this.database.withService(m, userId, async (tx) => {
        await tx.query('select pg_advisory_xact_lock(hashtext($1), $2)', [LOCK, m]);
        await work(tx, m);
        await this.demandAdministrator(tx, m);
        return readAdministration(tx, m);
      }),
    );
  }

  /** Somebody must be able to come in here, today and as long as nothing else is said. */
  private async demandAdministrator(tx: EntityManager, m: number): Promise<void> {
    const [one] = await tx.query<unknown[]>(
      `select from user_role r join app_user u on u.m = r.m and u.user_id = r.user_id
        where r.m = $1 and r.role = 'forvaltare' and u.active and r.valid_from <= $2 and r.valid_to is null limit 1`,
      [m, this.clock.today()],
    );
    if (one === undefined) throw new ProblemError('last-administrator');
  }
}

export async function demandUser(tx: EntityManager, m: number, userId: string): Promise<void> {
  const [found] = await tx.query<unknown[]>('select from app_user where m = $1 and user_id = $2', [m, userId]);
  if (found === undefined) throw new ProblemError('unknown-user');
}

export async function demandUnit(tx: EntityManager, m: number, unit: string, path: string): Promise<void> {
  const [found] = await tx.query<unknown[]>('select from unit where m = $1 and unit_id = $2', [m, unit]);
  if (found === undefined)
    throw new ProblemError('invalid-request', { errors: [{ path, message: 'Enheten finns inte.' }] });
}
