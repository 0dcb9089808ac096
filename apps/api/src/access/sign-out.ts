/** Ends a session, and with it what is open in it. */
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessLog } from '../audit/access-log.js';
import { Config } from '../config.js';
import { cookieName } from '../http/session-cookie.js';
import { LiveStreams } from '../live/live-streams.js';
import type { Actor } from './actor.js';
import { destroyed } from './session-calls.js';

@Injectable()
export class SignOut {
  private readonly secure: boolean;

  constructor(
    private readonly accessLog: AccessLog,
    private readonly streams: LiveStreams,
    config: Config,
  ) {
    this.secure = config.publicAddress.protocol === 'https:';
  }

  async run(actor: Actor, request: Request, response: Response): Promise<void> {
    await this.accessLog.log({ actor, action: 'sign-out', caseIds: [] });
    const { sessionID } = request;
    await destroyed(request);
    this.streams.close(sessionID);
    const { secure } = this;
    response.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
  }
}
