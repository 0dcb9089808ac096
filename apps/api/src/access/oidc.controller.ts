/** To the identity provider and back. The browser is led, so every outcome is a place to stand on, never a bare error. */
import { Controller, Query, Req, Res } from '@nestjs/common';
import { isOwnPath, routes, type SignedOut } from '@tavlan/contract';
import type { Request, Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { toldOfError } from '../http/request-log.js';
import type { OidcUnderWay } from '../http/session-cookie.js';
import type { Actor } from './actor.js';
import { BeginSession } from './begin-session.js';
import { CurrentActor } from './current-actor.js';
import { OidcProvider, SIGNED_OUT } from './oidc-provider.js';
import { OidcRefusal } from './oidc-refusal.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { renewed, saved } from './session-calls.js';
import { SessionLimits } from './session-limits.js';
import { SignOut } from './sign-out.js';

/** To type a password and take out a card, and no longer: what is remembered opens a session. */
const UNDER_WAY_MS = 10 * 60_000;

@Controller()
export class OidcController {
  constructor(
    private readonly provider: OidcProvider,
    private readonly signIns: OidcSignIn,
    private readonly begin: BeginSession,
    private readonly signOuts: SignOut,
    private readonly limits: SessionLimits,
  ) {}

  @Endpoint('startOidc')
  async start(
    @Query({ schema: routes.startOidc.query }) { till }: { till?: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const to = isOwnPath(till) ? till : '/';
    await this.led(request, response, to, async () => {
      const { address, secrets } = await this.provider.start();
      await renewed(request);
      request.session.cookie.maxAge = UNDER_WAY_MS;
      request.session.oidc = { ...secrets, to, at: this.limits.now() };
      await saved(request);
      return address.href;
    });
  }

  @Endpoint('finishOidc')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { oidc: underWay, signedIn } = request.session;
    // Another window was quicker: there is nothing left to do in this one.
    if (underWay === undefined && signedIn !== undefined && !this.limits.isOver(signedIn))
      return response.redirect(303, '/');
    await this.led(request, response, underWay?.to ?? '/', async () => {
      const secrets = await this.onlyOnce(request, underWay);
      const claims = await this.provider.finish(new URL(request.originalUrl, 'http://own.invalid').search, secrets);
      const actor = await this.signIns.run(claims, request.ip ?? '');
      await this.begin.run(actor, request, 'oidc');
      return secrets.to;
    });
  }

  @Endpoint('signOutOidc')
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedOut> {
    const cameByProvider = request.session.signedIn?.by === 'oidc';
    await this.signOuts.run(actor, request, response);
    const next = cameByProvider ? await this.provider.signOutAddress() : undefined;
    return { next: next?.href ?? null };
  }

  /** What is remembered is worth one try, whatever becomes of it. */
  private async onlyOnce(request: Request, underWay: OidcUnderWay | undefined): Promise<OidcUnderWay> {
    if (underWay === undefined) throw new OidcRefusal('foraldrat');
    await renewed(request);
    if (this.limits.now() - underWay.at > UNDER_WAY_MS) throw new OidcRefusal('foraldrat');
    return underWay;
  }

  private async led(request: Request, response: Response, to: string, work: () => Promise<string>): Promise<void> {
    try {
      response.redirect(303, await work());
    } catch (error) {
      if (!(error instanceof OidcRefusal)) throw error;
      request.log.warn({ fault: error.fault, error: toldOfError(error.cause) }, 'sign-in refused');
      const query = new URLSearchParams({ fel: error.fault, ...(to !== '/' && { till: to }) });
      response.redirect(303, `${SIGNED_OUT}?${query.toString()}`);
    }
  }
}
