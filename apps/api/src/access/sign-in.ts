import { Injectable } from '@nestjs/common';
import type { SignInRequest } from '@tavlan/contract';
import { AccessLog } from '../audit/access-log.js';
import { addressOf } from '../http/address-of.js';
import { ProblemError } from '../http/problem-error.js';
import { AccountReader } from './account-reader.js';
import type { Actor } from './actor.js';
import { Attempts } from './attempts.js';
import { passwordFits } from './password.js';

/** Sign-in with a local account. Every refusal reads the same: nobody learns which names exist. */
@Injectable()
export class SignIn {
  private readonly attempts = new Attempts();

  constructor(
    private readonly accounts: AccountReader,
    private readonly accessLog: AccessLog,
  ) {}

  async run(request: SignInRequest, address: string): Promise<Actor> {
    const account = await this.accounts.byUsername(request.username);
    const fits = await this.attempts.guard(request.username, address, () =>
      passwordFits(account.passwordHash, request.password),
    );
    if (fits === undefined) {
      throw new ProblemError('too-many-attempts', {
        detail: 'Vänta en kvart och försök igen, eller be systemförvaltaren om hjälp.',
      });
    }
    const known = fits ? await this.accounts.actor(account.municipality, account.userId) : undefined;
    if (known === undefined) throw new ProblemError('wrong-credentials');
    const actor = { ...known, ...addressOf({ ip: address }) };
    await this.accessLog.log({ actor, action: 'sign-in', caseIds: [] });
    return actor;
  }
}
