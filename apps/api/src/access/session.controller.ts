import { Body, Controller, Req, Res } from '@nestjs/common';
import { routes, type Session, type SignInRequest, type SignInWays } from '@tavlan/contract';
import type { Request, Response } from 'express';
import { Config } from '../config.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem-error.js';
import { AccountReader } from './account-reader.js';
import type { Actor } from './actor.js';
import { BeginSession } from './begin-session.js';
import { CurrentActor } from './current-actor.js';
import { destroyed } from './session-calls.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly begin: BeginSession,
    private readonly accounts: AccountReader,
    private readonly signOuts: SignOut,
    private readonly config: Config,
  ) {}

  @Endpoint('signInWays')
  ways(): SignInWays {
    const { localAccounts, oidc } = this.config;
    return { local: localAccounts, oidc: oidc === undefined ? null : { label: oidc.label } };
  }

  @Endpoint('signIn')
  async signIn(@Body({ schema: routes.signIn.body }) body: SignInRequest, @Req() request: Request): Promise<Session> {
    const shown = await this.accounts.byUsername(body.username);
    const actor = await this.signIns.run(body, request.ip ?? '');
    await this.begin.run(actor, request, 'local');
    // A new password, or closing the account, ends sessions; one that was on its way at that moment is ended here.
    if (!(await this.accounts.stillHolds(shown))) {
      await destroyed(request);
      throw new ProblemError('wrong-credentials');
    }
    return this.accounts.session(actor);
  }

  @Endpoint('whoAmI')
  whoAmI(@CurrentActor() actor: Actor): Promise<Session> {
    return this.accounts.session(actor);
  }

  @Endpoint('signOut')
  signOut(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.signOuts.run(actor, request, response);
  }
}
