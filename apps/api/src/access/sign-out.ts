/** Ends a session, and with it what is open in it. */
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AccessLog } from '../audit/access-log.js';
import { LiveStreams } from '../live/live-streams.js';
import type { Actor } from './actor.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly streams: LiveStreams,
  ) {}

  async run(actor: Actor, { session, sessionID }: Request): Promise<void> {
    await this.accessLog.log({ actor, action: 'sign-out', caseIds: [] });
    await new Promise<void>((resolve, reject) => {
      session.destroy((error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    this.streams.close(sessionID);
  }
}
