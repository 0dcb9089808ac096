/** One chain of the access log: this process's own, for one municipality. Nobody else appends to it. */
import { randomUUID } from 'node:crypto';
import type { AccessLogRow } from '../database/entities/service.js';
import type { Database } from '../database/database.js';
import { insertRows } from '../database/insert-rows.js';
import { laneStart, macOf, type Key } from './access-chain.js';
import type { Anchor } from './anchors.js';
import { grantReasons } from './grant-reasons.js';

export interface Entry extends Pick<AccessLogRow, 'user_id' | 'action' | 'case_ids' | 'why' | 'at' | 'address'> {
  /** What the reader is in the eyes of the grants. Not stored: it says why, and then why is stored. */
  readonly principals: readonly string[];
  /** The reasons, where they have been read already: what is logged may itself change them. */
  readonly held?: readonly string[];
}

interface Waiting {
  readonly entry: Entry;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

export interface LaneFigures {
  readonly waiting: number;
  readonly notAnchored: number;
  readonly failed: number;
}

const BATCH = 200;

/** Class 22 of PostgreSQL: a value that cannot be. Nothing of the batch has been committed then. */
const isDataError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('22');

export class AccessLane {
  private waiting: Waiting[] = [];
  private working: Promise<void> | undefined;
  private lane = '';
  private head: { seq: number; mac: Buffer } = { seq: 0, mac: Buffer.alloc(0) };
  private anchored = 0;
  private failed = 0;
  /** Heads of lanes that were left before they could be anchored. */
  private left: Anchor[] = [];

  constructor(
    private readonly database: Database,
    private readonly m: number,
    private readonly key: Key,
  ) {
    this.startAnew();
  }

  /** Resolved when the row is committed. Whoever comes while a batch is on its way shares the next one. */
  add(entry: Entry): Promise<void> {
    const written = new Promise<void>((done, failed) => this.waiting.push({ entry, done, failed }));
    this.working ??= this.work();
    return written;
  }

  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  get figures(): LaneFigures {
    return { waiting: this.waiting.length, notAnchored: this.head.seq - this.anchored, failed: this.failed };
  }

  /** The head, when it has moved since it was last asked for. */
  takeAnchors(at: Date): Anchor[] {
    const anchors = [...this.left, ...this.unanchored(at)];
    this.left = [];
    this.anchored = this.head.seq;
    return anchors;
  }

  private unanchored(at: Date): Anchor[] {
    const { seq, mac } = this.head;
    if (seq === this.anchored) return [];
    return [{ at: at.toISOString(), m: this.m, lane: this.lane, seq, mac: mac.toString('hex') }];
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) await this.writeBatch(this.waiting.splice(0, BATCH));
    // At once, not in a later turn: whoever is told of the commit may already be adding the next row.
    this.working = undefined;
  }

  private async writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.commit(batch.map(({ entry }) => entry));
      batch.forEach(({ done }) => done());
    } catch (error) {
      // One row that PostgreSQL cannot store is the fault of who sent it: the others go on their own, once.
      if (batch.length > 1 && isDataError(error)) {
        for (const each of batch) await this.writeBatch([each]);
        return;
      }
      // Whether the batch was committed is not known. A new lane begins, so that neither answer breaks the chain.
      this.failed += 1;
      this.startAnew();
      batch.forEach(({ failed }) => failed(error));
    }
  }

  private async commit(entries: readonly Entry[]): Promise<void> {
    let { seq, mac: prev } = this.head;
    await this.database.withService(this.m, '', async (tx, last) => {
      const asked = entries.map((entry) => (entry.held ? { ...entry, case_ids: [] } : entry));
      const reasons = await grantReasons(tx, this.m, asked);
      const rows = entries.map(({ principals: _, held, ...entry }, place) => {
        const open = {
          m: this.m,
          lane: this.lane,
          seq: (seq += 1),
          ...entry,
          reasons: [...(held ?? reasons[place] ?? [])],
          prev,
        };
        prev = macOf(this.key, open);
        return { ...open, mac: prev };
      });
      last(insertRows(tx, 'access_log', rows));
    });
    this.head = { seq, mac: prev };
  }

  private startAnew(): void {
    this.left.push(...this.unanchored(new Date()));
    this.lane = randomUUID();
    this.head = { seq: 0, mac: laneStart(this.key, this.m, this.lane) };
    this.anchored = 0;
  }
}
