import { Injectable } from '@nestjs/common';
import type { ChangePasswordRequest } from '@tavlan/contract';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { AccountReader } from './account-reader.js';
import type { Actor } from './actor.js';
import { Attempts, toWait } from './attempts.js';
import { demandUnlike, hashPassword, passwordFits } from './password.js';
import { endSessions } from './session-register.js';
import { placeOf } from './sign-in-places.js';

/** Another password for oneself. Whoever knew the old one and is signed in with it is out at once. */
@Injectable()
export class ChangePassword {
  private readonly attempts: Attempts;

  constructor(
    private readonly accounts: AccountReader,
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly config: Config,
    clock: Clock,
  ) {
    this.attempts = new Attempts(() => clock.now().getTime());
  }

  async run(actor: Actor, sid: string, { current, next }: ChangePasswordRequest): Promise<void> {
    if (!this.config.localAccounts) throw new ProblemError('no-local-accounts');
    const { municipality: m, userId, username, passwordHash } = await this.accounts.of(actor);
    demandUnlike(username, next, 'next');
    // In an open browser somebody else may be guessing.
    const attempt = { account: `${m} ${userId}`, address: placeOf(actor.address ?? ''), knownPlace: true };
    const outcome = await this.attempts.guard(attempt, () => passwordFits(passwordHash, current));
    if ('waitMs' in outcome) throw toWait(outcome.waitMs);
    if (!outcome.fits) throw wrong();
    const hash = await hashPassword(next);
    await this.accessLog.log({ actor, action: 'change-password', caseIds: [] });
    await this.database.withService(m, userId, async (tx) => {
      const changed = await tx.query<unknown[]>(CHANGE, [m, userId, hash, passwordHash]);
      // The administrator has set another one meanwhile.
      if (changed.length === 0) throw wrong();
      await endSessions(tx, m, userId, sid);
    });
  }
}

const CHANGE = `
with own as (update app_user set password_hash = $3 where m = $1 and user_id = $2 and password_hash = $4 returning user_id)
select user_id from own`;

const wrong = (): ProblemError =>
  new ProblemError('invalid-request', {
    errors: [{ path: 'current', message: 'Det är inte ditt nuvarande lösenord.' }],
  });
