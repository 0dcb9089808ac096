/**
 * Who saw what. A row is committed before the answer it is about leaves, and answers that leave at the same time share
 * a commit. A read of what does not exist is logged like any other.
 */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { principalsOf } from '../access/principals.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { AccessLane, type Entry, type LaneFigures } from './access-lane.js';
import { writeAnchors, type Anchor } from './anchors.js';
import { AuditSettings } from './audit-settings.js';
import { inShort } from './grant-reasons.js';

export interface Access {
  readonly actor: Actor;
  readonly action: string;
  /** Every case the answer says anything of. */
  readonly caseIds: readonly string[];
  /** Where no grant is the reason. */
  readonly why?: string;
}

/** What is known of an access once the first of it has been read: each case told of, and why it may be. */
export interface Seen {
  readonly caseIds: string[];
  readonly reasons: string[];
}
export type TellSeen = (seen: Seen) => void;

const ANCHOR_EVERY_MS = 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class AccessLog implements OnModuleDestroy {
  private readonly lanes = new Map<number, AccessLane>();
  private readonly anchoring: NodeJS.Timeout;
  private unwritten: readonly Anchor[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: AuditSettings,
  ) {
    this.anchoring = setInterval(() => this.anchor(), ANCHOR_EVERY_MS).unref();
  }

  log(access: Access): Promise<void> {
    return this.laneOf(access.actor.municipality).add(this.entryOf(access));
  }

  /** Does the work and logs it, however it ends: a refusal tells something too. Both commit on their own, at once. */
  around<T>(access: Access, work: () => Promise<T>): Promise<T> {
    return bothDone(this.log(access), work());
  }

  /**
   * The same for work that reads among the first why the actor may see what it is about, and says so: the row is written
   * while the rest of it is done. What has ended without saying so is logged then.
   */
  async alongside<T>(access: Access, work: (tell: TellSeen) => Promise<T>): Promise<T> {
    const entry = this.entryOf(access);
    const lane = this.laneOf(access.actor.municipality);
    let row: Promise<void> | undefined;
    const write = (seen: Partial<Seen>) => (row ??= lane.add(withSeen(entry, seen)));
    const working = work((seen) => void write(seen).catch(() => undefined));
    await working.catch(() => undefined);
    return bothDone(write({}), working);
  }

  private entryOf({ actor, action, caseIds, why }: Access): Entry {
    return {
      at: this.clock.now(),
      user_id: actor.userId,
      action,
      case_ids: caseIds.filter((id) => UUID.test(id)),
      why: why ?? null,
      address: actor.address ?? null,
      principals: principalsOf(actor),
    };
  }

  /** Writes the heads that have moved. What cannot be written now is written the next time. */
  anchor(): void {
    const at = new Date();
    const anchors = [...this.unwritten, ...[...this.lanes.values()].flatMap((lane) => lane.takeAnchors(at))];
    try {
      writeAnchors(this.settings.anchorFile, anchors);
      this.unwritten = [];
    } catch (error) {
      this.unwritten = anchors;
      const reason = error instanceof Error ? error.message : String(error);
      this.settings.tell(`The heads of the access log could not be anchored: ${reason}`);
    }
  }

  /** For operations: of all municipalities together. */
  get figures(): LaneFigures & { readonly lanes: number } {
    const each = [...this.lanes.values()].map((lane) => lane.figures);
    const sum = (of: (figures: LaneFigures) => number) => each.reduce((total, figures) => total + of(figures), 0);
    const { length: lanes } = each;
    return {
      lanes,
      waiting: sum((of) => of.waiting),
      notAnchored: sum((of) => of.notAnchored),
      failed: sum((of) => of.failed),
    };
  }

  async close(): Promise<void> {
    clearInterval(this.anchoring);
    await Promise.all([...this.lanes.values()].map((lane) => lane.settled()));
    this.anchor();
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  private laneOf(m: number): AccessLane {
    let lane = this.lanes.get(m);
    if (!lane) this.lanes.set(m, (lane = new AccessLane(this.database, m, this.settings.key)));
    return lane;
  }
}

const withSeen = (entry: Entry, { caseIds, reasons }: Partial<Seen>): Entry => ({
  ...entry,
  ...(caseIds && { case_ids: caseIds }),
  ...(reasons && { held: inShort(reasons) }),
});

/** What could not be logged is not answered, whatever became of it. */
async function bothDone<T>(logged: Promise<void>, working: Promise<T>): Promise<T> {
  const [row, done] = await Promise.allSettled([logged, working]);
  if (row.status === 'rejected') throw row.reason;
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}
