/** The whole service on a free port, with a database of its own, and browsers that talk to it over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { AuditSettings } from '../audit/audit-settings.js';
import { clockFromEnvironment, type Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { serve } from '../serve.js';
import { seedPeople } from './people.js';
import { TestBrowser } from './test-browser.js';
import { TestDatabase } from './test-database.js';
import { peopleIn, toldPeople } from './told-people.js';

export const PASSWORD = 'en-ganska-lang-losenfras';

export interface TestService {
  readonly url: string;
  readonly db: TestDatabase;
  /** Every line logged so far. */
  readonly logged: string[];
  readonly browser: () => TestBrowser;
  readonly signedIn: (username: string) => Promise<TestBrowser>;
  readonly stop: () => Promise<void>;
}

export interface TestServiceOptions {
  readonly today?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly webFolder?: string;
  /** Left out: that day, running. */
  readonly clock?: Clock;
}

export async function startTestService({
  today = '2026-11-23',
  variables,
  webFolder,
  clock,
}: TestServiceOptions = {}): Promise<TestService> {
  const db = await TestDatabase.start();
  await seedPeople(db, PASSWORD);
  const folder = mkdtempSync(join(tmpdir(), 'tavlan-service-'));
  const env = { PORT: '0', LOG_LEVEL: 'info', TAVLAN_DATA: folder, TAVLAN_TODAY: today, ...variables };
  const logged: string[] = [];
  const config = readConfig(env);
  const served = await serve({
    config,
    databaseUrl: db.appUrl,
    sessionSecrets: ['only-for-tests-and-nothing-else-at-all'],
    auditSettings: AuditSettings.inFolder(folder, undefined),
    clock: clock ?? clockFromEnvironment(env),
    log: pino({ level: config.logLevel }, { write: (line: string) => void logged.push(line) }),
    webFolder: webFolder ?? join(folder, 'no-web'),
  });
  const browser = () => new TestBrowser(served.url);
  return {
    url: served.url,
    db,
    logged,
    browser,
    signedIn: async (username) => {
      const own = browser();
      const { status } = await own.post('session', { username, password: PASSWORD });
      if (status !== 200) throw new Error(`${username} could not sign in: ${status}`);
      return own;
    },
    stop: async () => {
      await served.close();
      const told = toldPeople(logged, await peopleIn(db));
      await db.stop();
      rmSync(folder, { recursive: true, force: true });
      if (told.length > 0) throw new Error(`The log tells of people:\n${told.join('\n')}`);
    },
  };
}
