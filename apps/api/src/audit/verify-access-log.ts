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
  readonly broken: BrokenRow | null;
}

interface LaneReport {
  readonly last: number;
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
    let total: AccessLogReport = { lanes: 0, rows: 0, notAnchored: 0, broken: null };
    for (const m of chosen) {
      const report = await this.database.withService(m, '', (tx) => this.verify(tx, m));
      total = {
        lanes: total.lanes + report.lanes,
        rows: total.rows + report.rows,
        notAnchored: total.notAnchored + report.notAnchored,
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
    let broken: BrokenRow | null = null;
    for (const lane of lanes) {
      const own = anchors.filter((anchor) => anchor.lane === lane);
      const report = await this.verifyLane(tx, m, lane, own);
      rows += report.last;
      notAnchored += Math.max(0, report.last - Math.max(0, ...own.map(({ seq }) => seq)));
      broken ??= report.broken;
    }
    return { lanes: lanes.length, rows, notAnchored, broken };
  }

  private async verifyLane(
    tx: EntityManager,
    m: number,
    lane: string,
    anchors: readonly Anchor[],
  ): Promise<LaneReport> {
    const expected = new Map(anchors.map((anchor) => [anchor.seq, anchor.mac]));
    let last = 0;
    let previous = laneStart(this.settings.key, m, lane);
    for (;;) {
      const page = await tx.query<AccessLogRow[]>(
        'select * from access_log where m = $1 and lane = $2 and seq > $3 order by seq limit $4',
        [m, lane, last, PAGE],
      );
      for (const row of page) {
        const at = { m, lane, seq: last + 1 };
        if (row.seq !== last + 1) return { last, broken: { ...at, reason: 'removed' } };
        const intact = row.prev.equals(previous) && row.mac.equals(macOf(this.settings.key, row));
        if (!intact) return { last, broken: { ...at, reason: 'changed' } };
        const anchored = expected.get(row.seq);
        if (anchored !== undefined && anchored !== row.mac.toString('hex')) {
          return { last, broken: { ...at, reason: 'not-anchored-so' } };
        }
        previous = row.mac;
        last = row.seq;
      }
      if (page.length < PAGE) break;
    }
    const cutOff = anchors.some(({ seq }) => seq > last);
    return { last, broken: cutOff ? { m, lane, seq: last + 1, reason: 'cut-off' } : null };
  }
}
