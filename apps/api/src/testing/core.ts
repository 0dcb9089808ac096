/** The use cases on a test database, wired as in the service, with a clock that a test can set. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@tavlan/process';
import { AccessLog } from '../audit/access-log.js';
import { AuditSettings } from '../audit/audit-settings.js';
import { VerifyAccessLog } from '../audit/verify-access-log.js';
import { CaseReader } from '../cases/case-reader.js';
import { CaseWriter } from '../cases/case-writer.js';
import { ContextReader } from '../cases/context-reader.js';
import { CorrectEvent } from '../cases/correct-event.js';
import { EntryRecorder } from '../cases/entry-recorder.js';
import { ImportHistory } from '../cases/import-history.js';
import { LogEvent } from '../cases/log-event.js';
import { OpenCase } from '../cases/open-case.js';
import { RebuildSpans } from '../cases/rebuild-spans.js';
import { VerifyChain } from '../cases/verify-chain.js';
import { Clock } from '../clock.js';
import { openDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { MatchChildren } from '../intake/match-children.js';
import { RegisterReport } from '../intake/register-report.js';
import { ReportedChildren } from '../intake/reported-children.js';
import { seedPeople } from './people.js';
import { TestDatabase } from './test-database.js';

/** Stands still until it is moved. */
export class SetClock extends Clock {
  private instant = new Date(0);

  constructor(today: string) {
    super();
    this.set(today);
  }

  /** Noon of that day. */
  set(today: string): void {
    this.instant = new Date(`${day(today)}T11:00:00Z`);
  }

  now(): Date {
    return new Date(this.instant);
  }
}

export type TestCore = Awaited<ReturnType<typeof startTestCore>>;

export async function startTestCore({ today = '2026-11-23' }: { today?: string } = {}) {
  const db = await TestDatabase.start();
  await seedPeople(db);
  const folder = mkdtempSync(join(tmpdir(), 'tavlan-core-'));
  const clock = new SetClock(today);
  const dataSource = await openDataSource({ url: db.appUrl });
  const told: string[] = [];
  const settings = AuditSettings.inFolder(folder, undefined, (line) => told.push(line));
  const database = new Database(dataSource, clock);
  const accessLog = new AccessLog(database, clock, settings);
  const contexts = new ContextReader();
  const reader = new CaseReader(database, clock, contexts, accessLog);
  const writer = new CaseWriter(database, clock, contexts, reader);
  const openCase = new OpenCase(database, clock, accessLog);
  const recorder = new EntryRecorder(clock, contexts);
  const children = new ReportedChildren(clock, openCase);
  return {
    db,
    clock,
    database,
    dataSource,
    settings,
    /** What operations were told. */
    told,
    accessLog,
    contexts,
    reader,
    openCase,
    logEvent: new LogEvent(writer, accessLog),
    correctEvent: new CorrectEvent(writer, accessLog, clock),
    importHistory: new ImportHistory(database, openCase, recorder, accessLog),
    registerReport: new RegisterReport(database, clock, children, recorder, accessLog),
    matchChildren: new MatchChildren(database, clock, accessLog),
    rebuildSpans: new RebuildSpans(database, clock, contexts),
    verifyChain: new VerifyChain(database),
    verifyAccessLog: new VerifyAccessLog(database, settings),
    stop: async () => {
      await accessLog.close();
      await dataSource.destroy();
      await db.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
