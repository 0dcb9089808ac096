/** How long a session lasts, by the service's one clock. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { SEEN_EVERY_MS, type SignedIn } from '../http/session-cookie.js';

const MINUTE_MS = 60_000;

@Injectable()
export class SessionLimits {
  private readonly idleMs: number;
  private readonly longestMs: number;
  private readonly seenEveryMs: number;

  constructor(
    private readonly clock: Clock,
    { sessionIdleMinutes, sessionLongestMinutes }: Config,
  ) {
    this.idleMs = sessionIdleMinutes * MINUTE_MS;
    this.longestMs = sessionLongestMinutes * MINUTE_MS;
    this.seenEveryMs = Math.min(SEEN_EVERY_MS, this.idleMs / 4);
  }

  now(): number {
    return this.clock.now().getTime();
  }

  /** A request of a little while ago may not have been written down yet. One without an id is of an older version. */
  isOver({ id, at, seenAt }: SignedIn): boolean {
    const now = this.now();
    return id === undefined || now - at >= this.longestMs || now - seenAt >= this.idleMs + this.seenEveryMs;
  }

  isToBeSeen({ seenAt }: SignedIn): boolean {
    return this.now() - seenAt >= this.seenEveryMs;
  }
}
