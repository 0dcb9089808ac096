/**
 * Tells open boards which cases have changed, a burst at a time, and each reader only of cases that reader may see. Ids
 * say nothing about anybody; reading the cards is logged as every reading is.
 */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { AccountReader } from '../access/account-reader.js';
import type { Actor } from '../access/actor.js';
import { mayCall } from '../access/route-roles.js';
import { visibleAmong } from '../access/visible-among.js';
import { Database } from '../database/database.js';
import { CaseChanges, type CaseChange } from './case-changes.js';
import { LiveSessions } from './live-sessions.js';

interface Stream {
  readonly sessionId: string;
  readonly m: number;
  readonly userId: string;
  readonly response: Response;
}

/** What happens within it is told together. */
const BURST_MS = 250;
/** Shorter than any proxy's patience, and how soon a session that ended elsewhere is noticed. */
const HEARTBEAT_MS = 15_000;
/** Past this a board is better read anew. */
const MOST_CASES = 200;
/** Bytes that a reader who does not read may leave lying. */
const MOST_UNREAD = 1_000_000;

@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  private changed = new Map<number, Set<string>>();
  private burst: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();
  private readonly heart: NodeJS.Timeout;
  private listening: Promise<void> | undefined;

  constructor(
    private readonly changes: CaseChanges,
    private readonly database: Database,
    private readonly accounts: AccountReader,
    private readonly sessions: LiveSessions,
  ) {
    this.heart = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
  }

  /** Resolved when the stream is open: whatever is committed from then on is told. */
  async open(actor: Actor, sessionId: string, response: Response): Promise<void> {
    await this.listen();
    const stream = { sessionId, m: actor.municipality, userId: actor.userId, response };
    this.streams.add(stream);
    response.on('close', () => this.streams.delete(stream));
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    response.write('retry: 3000\n\n');
  }

  /** Ends what was opened in a session that has ended. */
  close(sessionId: string): void {
    for (const stream of this.streams) if (stream.sessionId === sessionId) this.end(stream);
  }

  get count(): number {
    return this.streams.size;
  }

  /** The service stops: boards ask again, and find one that serves. */
  endAll(): void {
    this.giveUp();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.heart);
    clearTimeout(this.burst);
    this.endAll();
    await this.telling;
  }

  /** Tried anew by the next one who comes, when it fails. */
  private async listen(): Promise<void> {
    this.listening ??= this.changes.listen({
      changed: (change) => this.note(change),
      missed: () => this.streams.forEach((stream) => this.send(stream, 'event: again\ndata: {}\n\n')),
    });
    try {
      await this.listening;
    } catch (error) {
      this.listening = undefined;
      throw error;
    }
  }

  private note({ m, cases }: CaseChange): void {
    if (![...this.streams].some((stream) => stream.m === m)) return;
    const noted = this.changed.get(m) ?? new Set();
    for (const id of cases) noted.add(id);
    this.changed.set(m, noted);
    this.burst ??= setTimeout(() => {
      const changed = this.changed;
      this.changed = new Map();
      this.burst = undefined;
      this.telling = this.telling.then(() => this.tell(changed)).catch(() => this.giveUp());
    }, BURST_MS).unref();
  }

  /** Rights and sessions are read anew for each burst: what was taken away a moment ago is gone. */
  private async tell(changed: ReadonlyMap<number, ReadonlySet<string>>): Promise<void> {
    await this.endOver();
    const readers = new Map<string, Stream[]>();
    for (const stream of this.streams) {
      if (!changed.has(stream.m)) continue;
      const reader = `${stream.m} ${stream.userId}`;
      readers.set(reader, [...(readers.get(reader) ?? []), stream]);
    }
    for (const own of readers.values()) await this.tellReader(own, [...(changed.get(own[0]?.m ?? 0) ?? [])]);
  }

  private async tellReader(own: readonly Stream[], changed: readonly string[]): Promise<void> {
    const [{ m, userId }] = own as [Stream];
    const actor = await this.accounts.actor(m, userId);
    if (actor === undefined || !mayCall('stream', actor.roles)) return own.forEach((stream) => this.end(stream));
    const cases = [...(await this.database.withActor(actor, (tx) => visibleAmong(tx, m, changed)))];
    if (cases.length === 0) return;
    const message =
      cases.length > MOST_CASES ? 'event: again\ndata: {}\n\n' : `data: ${JSON.stringify({ cases: cases.sort() })}\n\n`;
    for (const stream of own) this.send(stream, message);
  }

  private async beat(): Promise<void> {
    try {
      await this.endOver();
    } catch {
      return this.giveUp();
    }
    for (const stream of this.streams) this.send(stream, ':\n\n');
  }

  private async endOver(): Promise<void> {
    if (this.streams.size === 0) return;
    const alive = await this.sessions.alive([...this.streams].map(({ sessionId }) => sessionId));
    for (const stream of this.streams) if (alive.get(stream.sessionId) !== stream.userId) this.end(stream);
  }

  /** What could not be asked may not be told; the browser comes back and reads everything anew. */
  private giveUp(): void {
    for (const stream of this.streams) this.end(stream);
  }

  private send(stream: Stream, message: string): void {
    if (!this.streams.has(stream)) return;
    if (stream.response.writableLength > MOST_UNREAD) this.end(stream);
    else stream.response.write(message);
  }

  private end(stream: Stream): void {
    this.streams.delete(stream);
    stream.response.end();
  }
}
