/** The database alone, asked without any condition of the service's own, and with the role that jobs and migrations have. */
import { role, type Role } from '@tavlan/contract';
import { DataSource } from 'typeorm';
import { openDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { clockFromEnvironment } from '../clock.js';
import { GRANNBY, LINDBY, actorOf } from '../testing/people.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import { SITUATIONS, TODAY, walkOffice, type Placements, type Situation } from '../testing/walk-office.js';

const SEEN: Readonly<Record<Role, readonly Situation[]>> = {
  handlaggare: ['own', 'closed', 'onAgenda', 'notOnAgenda'],
  arbetsledare: ['own', 'closed', 'onAgenda', 'notOnAgenda'],
  chef: ['own', 'otherUnit', 'protected', 'closed', 'onAgenda', 'notOnAgenda'],
  jour: ['otherUnit'],
  ledamot: ['onAgenda'],
  ordforande: ['onAgenda'],
  namndsekreterare: ['onAgenda', 'notOnAgenda'],
  mottagning: [],
  forvaltare: [],
  granskare: [],
};

let service: TestService;
let placements: Placements;
let source: DataSource;
let database: Database;
let tables: readonly string[];
const clock = clockFromEnvironment({ TAVLAN_TODAY: TODAY });

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  placements = await walkOffice(service);
  source = await openDataSource({ url: service.db.appUrl });
  database = new Database(source, clock);
  const found = await service.db.owner<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'case_id' and table_name not in ('case_grant', 'case_bar')`,
  );
  tables = found.map(({ name }) => name);
});
afterAll(async () => {
  await source.destroy();
  await service.stop();
});

const shown = (rows: readonly { id: string }[]): Situation[] =>
  SITUATIONS.filter((situation) => rows.some(({ id }) => id === placements[situation].id));
const everything = () => tables.map((table) => `select case_id as id from ${table}`).join(' union ');

describe('Without any condition in the statement', () => {
  test.each(role.options.map((each) => [each]))('%s is given the same cases as by every route', async (who) => {
    const rows = await database.withActor(actorOf(who), (tx) => tx.query<{ id: string }[]>(everything()));
    expect(shown(rows)).toEqual(SEEN[who]);
  });

  test('the other municipality is given its own alone, and nobody ours is given it', async () => {
    const rows = await database.withActor(actorOf('grannkommun'), (tx) => tx.query<{ id: string }[]>(everything()));
    expect(shown(rows)).toEqual(['otherMunicipality']);
    const spoofed = { ...actorOf('grannkommun'), municipality: LINDBY };
    expect(shown(await database.withActor(spoofed, (tx) => tx.query<{ id: string }[]>(everything())))).toEqual([]);
  });

  test('a run that says for nobody is given nothing', async () => {
    expect(await database.reference((tx) => tx.query(everything()))).toEqual([]);
    expect(await source.query(everything())).toEqual([]);
    const nobody = { municipality: LINDBY, userId: '', roles: [], units: [] };
    expect(await database.withActor(nobody, (tx) => tx.query(everything()))).toEqual([]);
  });

  test('a job of one municipality sees nothing of the other', async () => {
    expect(shown(await database.withService(GRANNBY, '', (tx) => tx.query(everything())))).toEqual([
      'otherMunicipality',
    ]);
  });

  test('nobody but the service may write a grant, lengthen one or lift a bar', async () => {
    const own = placements.own.id;
    const tries = [
      `insert into case_grant (m, case_id, principal, valid_from, reason) values (1, '${own}', 'user:jour', '2020-01-01', 'x')`,
      `update case_grant set until = 'infinity' where case_id = '${placements.otherUnit.id}'`,
      `delete from case_bar where case_id = '${placements.barred.id}' and user_id <> 'jour'`,
    ];
    const before = await service.db.owner('select * from case_grant order by 1, 2, 3, 4');
    const bars = await service.db.owner('select * from case_bar order by 1, 2, 3');
    for (const sql of tries) await database.withActor(actorOf('jour'), (tx) => tx.query(sql)).catch(() => undefined);
    expect(await service.db.owner('select * from case_grant order by 1, 2, 3, 4')).toEqual(before);
    expect(await service.db.owner('select * from case_bar order by 1, 2, 3')).toEqual(bars);
  });

  test('a grant ends on its minute inside the database', async () => {
    const at = (instant: Date) =>
      new Database(source, Object.assign(clockFromEnvironment({ TAVLAN_TODAY: TODAY }), { now: () => instant }));
    const [{ until } = { until: new Date() }] = await service.db.owner<{ until: Date }>(
      'select until from case_grant where until is not null limit 1',
    );
    const seen = async (instant: Date) =>
      shown(await at(instant).withActor(actorOf('jour'), (tx) => tx.query<{ id: string }[]>(everything())));
    expect(await seen(new Date(until.getTime() - 1))).toEqual(['otherUnit']);
    expect(await seen(until)).toEqual([]);
  });
});

test('the account of the service is neither that of migrations nor above the policies', async () => {
  const [app] = await source.query<{ name: string; own: number }[]>(
    `select current_user as name, (select count(*)::int from pg_class where relowner = current_user::regrole) as own`,
  );
  const [owner] = await service.db.owner<{ name: string }>('select current_user as name');
  expect(app).toEqual({ name: 'tavlan_app', own: 0 });
  expect(owner?.name).not.toBe('tavlan_app');
});
