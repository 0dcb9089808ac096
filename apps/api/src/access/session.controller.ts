import { Body, Controller, Req, Res } from '@nestjs/common';
import { routes, type Session, type SignInRequest } from '@tavlan/contract';
import type { Request, Response } from 'express';
import { Config } from '../config.js';
import { Endpoint } from '../http/endpoint.js';
import { cookieName } from '../http/session-cookie.js';
import { AccountReader } from './account-reader.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly accounts: AccountReader,
    private readonly signOuts: SignOut,
    private readonly config: Config,
  ) {}

  @Endpoint('signIn')
  async signIn(@Body({ schema: routes.signIn.body }) body: SignInRequest, @Req() request: Request): Promise<Session> {
    const actor = await this.signIns.run(body, request.ip ?? '');
    // A new number, so that one planted in the browser before sign-in is worth nothing after it.
    await called((done) => request.session.regenerate(done));
    const now = Date.now();
    const { municipality, userId } = actor;
    request.session.signedIn = { municipality, userId, at: now, seenAt: now };
    await called((done) => request.session.save(done));
    return this.accounts.session(actor);
  }

  @Endpoint('whoAmI')
  whoAmI(@CurrentActor() actor: Actor): Promise<Session> {
    return this.accounts.session(actor);
  }

  @Endpoint('signOut')
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOuts.run(actor, request);
    const secure = this.config.publicAddress.protocol === 'https:';
    response.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
  }
}

function called(run: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error instanceof Error ? error : new Error(String(error))) : resolve()));
  });
}
