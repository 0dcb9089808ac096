/** Fills an empty database with the demonstration's municipality, through the service's own use cases. */
import { addDays } from '@tavlan/process';
import pg from 'pg';
import { hashPassword } from '../access/password.js';
import { AccessLog } from '../audit/access-log.js';
import { Database } from '../database/database.js';
import { RegisterCourse } from '../intake/register-course.js';
import { openCore } from '../open-core.js';
import type { Installation } from '../installation.js';
import { CoordinationNumbers } from './coordination-number.js';
import { DemoPassword } from './demo-password.js';
import { DEMO_MUNICIPALITIES, DEMO_USERS, LINDBY, demoPerson } from './demo-people.js';
import { enterDuties, enterMeetings, enterPeople, handOver, openSignIns } from './enter-people.js';
import { StoryClock } from './story-clock.js';
import { storyCalendar } from './story-days.js';
import { STORIES } from './stories/index.js';
import { StoryTeller } from './tell-stories.js';

export interface DemoSignIn {
  readonly username: string;
  readonly name: string;
  readonly municipality: string;
  readonly roles: readonly string[];
}

export interface Demo {
  readonly signIns: readonly DemoSignIn[];
  /** Undefined when it was made by another installation. */
  readonly password: string | undefined;
}

const LOCK = 7_411_520_002;
const YEARS_OF_HISTORY_IN_DAYS = 4 * 365;

/** Fills an empty database. Undefined when there is something else in it: then nothing is touched. */
export async function loadDemo(installation: Installation, { strict = false } = {}): Promise<Demo | undefined> {
  // Only for trying out: where the owner is not known, the database is somebody's own.
  if (installation.ownerUrl === undefined) return undefined;
  const owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    const found = await whatIsThere(owner);
    if (found === 'something else') return undefined;
    const wanted = installation.config.demoPassword;
    const kept = new DemoPassword(installation.config.dataDir);
    if (found === 'nothing') {
      const password = wanted ?? kept.make();
      await fill(installation, password, strict);
      return { password, signIns: signIns() };
    }
    if (wanted !== undefined) await setPassword(owner, wanted);
    return { password: wanted ?? kept.read(), signIns: signIns() };
  } finally {
    await owner.end();
  }
}

/** A load that was cut short let nobody sign in yet: what it left is taken out and told anew. */
export async function whatIsThere(owner: pg.Client): Promise<'nothing' | 'the demo' | 'something else'> {
  const { rows } = await owner.query<{ m: number; name: string; accounts: number }>(
    'select m, name, (select count(*)::int from account) as accounts from municipality',
  );
  if (rows.length === 0) return 'nothing';
  // By name as well: a generated municipality has a code of the same range.
  const isOurs = (row: (typeof rows)[number]) =>
    DEMO_MUNICIPALITIES.some(({ m, name }) => m === row.m && name === row.name);
  if (!rows.every(isOurs)) return 'something else';
  if (rows[0]?.accounts !== 0) return 'the demo';
  await owner.query('truncate municipality cascade');
  return 'nothing';
}

/** Who gives a password at a later start means that it is to be used. */
async function setPassword(owner: pg.Client, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await owner.query('begin');
  for (const { m } of DEMO_MUNICIPALITIES) {
    await owner.query(`select set_config('app.municipality', $1, true)`, [String(m)]);
    await owner.query('update app_user set password_hash = $2 where m = $1 and password_hash is not null', [m, hash]);
  }
  await owner.query('commit');
}

async function fill(installation: Installation, password: string, strict: boolean): Promise<void> {
  const today = installation.clock.today();
  const clock = new StoryClock(installation.clock);
  const core = await openCore({ ...installation, clock, databaseUrl: withoutWaiting(installation.databaseUrl) });
  try {
    const database = core.get(Database);
    await enterPeople(database, await hashPassword(password), addDays(today, -YEARS_OF_HISTORY_IN_DAYS));
    const calendar = storyCalendar(today);
    const now = installation.clock.now();
    await enterMeetings(database, LINDBY, calendar, now);
    await enterDuties(database, LINDBY, 'jour', now);
    const tools = { registerCourse: core.get(RegisterCourse), accessLog: core.get(AccessLog), clock };
    await new StoryTeller(tools, { calendar, numbers: new CoordinationNumbers(), now, strict }).tell(STORIES);
    await handOver(database, LINDBY);
    await openSignIns(database);
  } finally {
    await core.close();
  }
}

/** Nobody is told anything before the whole is there, so no commit need wait for the disk. */
function withoutWaiting(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off -c jit=off');
  return url.href;
}

function signIns(): DemoSignIn[] {
  return DEMO_USERS.filter((user) => !demoPerson(user).colleague).map((username) => {
    const { m, name, roles } = demoPerson(username);
    const municipality = DEMO_MUNICIPALITIES.find((each) => each.m === m)?.name ?? '';
    return { username, name, municipality, roles: [...new Set(roles.map(([role]) => role))] };
  });
}
