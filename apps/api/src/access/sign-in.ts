import { Injectable } from '@nestjs/common';
import type { SignInRequest } from '@tavlan/contract';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { addressOf } from '../http/address-of.js';
import { ProblemError } from '../http/problem-error.js';
import { AccountReader } from './account-reader.js';
import type { Actor } from './actor.js';
import { Attempts, toWait } from './attempts.js';
import { passwordFits } from './password.js';
import { SignInPlaces, placeOf } from './sign-in-places.js';

/** Sign-in with a local account. Every refusal reads the same: nobody learns which names exist. */
@Injectable()
export class SignIn {
  private readonly attempts: Attempts;

  constructor(
    private readonly accounts: AccountReader,
    private readonly places: SignInPlaces,
    private readonly accessLog: AccessLog,
    private readonly config: Config,
    clock: Clock,
  ) {
    this.attempts = new Attempts(() => clock.now().getTime());
  }

  async run({ username, password }: SignInRequest, address: string): Promise<Actor> {
    if (!this.config.localAccounts) throw new ProblemError('no-local-accounts');
    const account = await this.accounts.byUsername(username);
    const knownPlace = await this.places.isKnown(account, address);
    const outcome = await this.attempts.guard({ account: username, address: placeOf(address), knownPlace }, () =>
      passwordFits(account.passwordHash, password),
    );
    if ('waitMs' in outcome) throw toWait(outcome.waitMs);
    const known = outcome.fits ? await this.accounts.actor(account.municipality, account.userId) : undefined;
    if (known === undefined) throw new ProblemError('wrong-credentials');
    const actor = { ...known, ...addressOf({ ip: address }) };
    await this.places.keep(actor, address);
    await this.accessLog.log({ actor, action: 'sign-in', caseIds: [] });
    return actor;
  }
}
