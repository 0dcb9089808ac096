/** Opens a session for whoever has shown who they are, whichever way. */
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { v4 as uuidv4 } from 'uuid';
import { LiveStreams } from '../live/live-streams.js';
import type { Actor } from './actor.js';
import { renewed, saved } from './session-calls.js';
import { SessionLimits } from './session-limits.js';
import { deviceOf, placeOf } from './session-origin.js';

@Injectable()
export class BeginSession {
  constructor(
    private readonly limits: SessionLimits,
    private readonly streams: LiveStreams,
  ) {}

  async run({ municipality, userId }: Actor, request: Request, by: 'local' | 'oidc'): Promise<void> {
    const before = request.sessionID;
    // A new number, so that one planted in the browser before sign-in is worth nothing after it.
    await renewed(request);
    this.streams.close(before);
    const now = this.limits.now();
    const place = placeOf(request.ip ?? '');
    const device = deviceOf(request.get('user-agent') ?? '');
    request.session.signedIn = {
      id: uuidv4(),
      municipality,
      userId,
      at: now,
      seenAt: now,
      by,
      ...(place !== undefined && { place }),
      ...(device !== undefined && { device }),
    };
    await saved(request);
  }
}
