/** Goes through every lane of the access log and finds the first row that has been changed, put in, moved or taken out. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import type { AccessLogRow } from '../database/entities/service.js';
import { laneStart, macOf } from './access-chain.js';
import { readAnchors, type Anchor } from './anchors.js';
import { AuditSettings } from './audit-settings.js';

export interface BrokenRow {
  readonly m: number;
  readonly lane: string;
  readonly seq: number;
  readonly reason: 'changed' | 'removed' | 'cut-off' | 'not-anchored-so';
}

export interface AccessLogReport {
  readonly lanes: number;
  readonly rows: number;
  /** Rows newer than the last head written outside the database: their removal could not be noticed yet. */
  readonly notAnchored: number;
  /** Since when: the instant of the oldest such row. */
  readonly notAnchoredSince: string | null;
  readonly broken: BrokenRow | null;
}

interface LaneReport {
  readonly last: number;
  readonly notAnchoredSince: string | null;
  readonly broken: BrokenRow | null;
}

const PAGE = 2000;

@Injectable()
export class VerifyAccessLog {
  constructor(
    private readonly database: Database,
    private readonly settings: AuditSettings,
  ) {}

  async run({ municipality }: { municipality?: number } = {}): Promise<AccessLogReport> {
    const chosen = municipality === undefined ? await this.database.municipalities() : [municipality];
    let total: AccessLogReport = { lanes: 0, rows: 0, notAnchored: 0, notAnchoredSince: null, broken: null };
    for (const m of chosen) {
      const report = await this.database.withService(m, '', (tx) => this.verify(tx, m));
      total = {
        lanes: total.lanes + report.lanes,
        rows: total.rows + report.rows,
        notAnchored: total.notAnchored + report.notAnchored,
        notAnchoredSince: earlier(total.notAnchoredSince, report.notAnchoredSince),
        broken: total.broken ?? report.broken,
      };
    }
    return total;
  }

  private async verify(tx: EntityManager, m: number): Promise<AccessLogReport> {
    const anchors = readAnchors(this.settings.anchorFile, m);
    const stored = await tx.query<{ lane: string }[]>(
      'select lane from access_log where m = $1 group by lane order by min(at), lane',
      [m],
    );
    const lanes = [...new Set([...stored.map(({ lane }) => lane), ...anchors.map(({ lane }) => lane)])];
    let rows = 0;
    let notAnchored = 0;
    let notAnchoredSince: string | null = null;
    let broken: BrokenRow | null = null;
    for (const lane of lanes) {
      const own = anchors.filter((anchor) => anchor.lane === lane);
      const report = await this.verifyLane(tx, m, lane, own);
      rows += report.last;
      notAnchored += Math.max(0, report.last - Math.max(0, ...own.map(({ seq }) => seq)));
      notAnchoredSince = earlier(notAnchoredSince, report.notAnchoredSince);
      broken ??= report.broken;
    }
    return { lanes: lanes.length, rows, notAnchored, notAnchoredSince, broken };
  }

  private async verifyLane(
    tx: EntityManager,
    m: number,
    lane: string,
    anchors: readonly Anchor[],
  ): Promise<LaneReport> {
    const expected = new Map(anchors.map((anchor) => [anchor.seq, anchor.mac]));
    const anchoredUpTo = Math.max(0, ...anchors.map(({ seq }) => seq));
    let last = 0;
    let notAnchoredSince: string | null = null;
    let previous = laneStart(this.settings.key, m, lane);
    for (;;) {
      const page = await tx.query<AccessLogRow[]>(
        'select * from access_log where m = $1 and lane = $2 and seq > $3 order by seq limit $4',
        [m, lane, last, PAGE],
      );
      for (const row of page) {
        const at = { m, lane, seq: last + 1 };
        if (row.seq !== last + 1) return { last, notAnchoredSince, broken: { ...at, reason: 'removed' } };
        const intact = row.prev.equals(previous) && row.mac.equals(macOf(this.settings.key, row));
        if (!intact) return { last, notAnchoredSince, broken: { ...at, reason: 'changed' } };
        const anchored = expected.get(row.seq);
        if (anchored !== undefined && anchored !== row.mac.toString('hex')) {
          return { last, notAnchoredSince, broken: { ...at, reason: 'not-anchored-so' } };
        }
        if (row.seq > anchoredUpTo) notAnchoredSince ??= row.at.toISOString();
        previous = row.mac;
        last = row.seq;
      }
      if (page.length < PAGE) break;
    }
    const cutOff = anchoredUpTo > last;
    return { last, notAnchoredSince, broken: cutOff ? { m, lane, seq: last + 1, reason: 'cut-off' } : null };
  }
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
