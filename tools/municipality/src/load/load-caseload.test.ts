import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RebuildSpans, VerifyChain, openCore, openInstallation, type Core, type Installation } from '@tavlan/api';
import { day } from '@tavlan/process';
import pg from 'pg';
import { planOf } from '../plan.js';
import { secondaryDefinitions } from './catalogue.js';
import { checkSample } from './check-sample.js';
import { loadCaseload, undoLoad } from './load-caseload.js';
import { LOADED_TABLES } from './tables.js';

const TODAY = day('2026-11-23');
const small = (seed: string) => planOf({ seed, years: 2, today: TODAY, inhabitants: 1_500 });
const three = planOf({ seed: 'tre', years: 1, today: TODAY, nation: true, municipalities: 290 });
const fewSmall = { ...three, municipalities: three.municipalities.slice(-6) };

let folder: string;
let installation: Installation;
let core: Core;
let client: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavlan-seed-'));
  chmodSync(folder, 0o755);
  installation = await openInstallation({
    variables: { TAVLAN_DATA: folder, TAVLAN_TODAY: TODAY },
    tell: () => undefined,
  });
  core = await openCore(installation);
  client = new pg.Client({ connectionString: installation.ownerUrl! });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await core.close();
  await installation.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => client.query(`truncate ${LOADED_TABLES.join(', ')} cascade`));

const load = (plan = small('ett'), more: object = {}) =>
  loadCaseload(plan, { ownerUrl: installation.ownerUrl!, freeBytes: 1e12, ...more });
const counts = async (): Promise<string> => {
  const parts = [...LOADED_TABLES, 'account'].map((table) => `(select count(*) from ${table}) as ${table}`);
  return JSON.stringify((await client.query(`select ${parts.join(', ')}`)).rows[0]);
};
const allRows = async (): Promise<string> => {
  const parts = LOADED_TABLES.map(
    (table) => `select '${table}' as t, to_jsonb(x) - 'password_hash' as row from ${table} x`,
  );
  const { rows } = await client.query(`select md5(string_agg(t || row::text, '|' order by t, row::text)) as hash from (${parts.join(' union all ')}) r`); // prettier-ignore
  return (rows[0] as { hash: string }).hash;
};
const keysAndIndexes = () => secondaryDefinitions(client, LOADED_TABLES);
const journals = async () =>
  (await client.query(`select relname from pg_class where relname like 'seed_load%' and relkind = 'r'`)).rowCount;

describe('A loaded municipality', () => {
  it('is what the service would have written: its spans rebuild to the same and its chains hold', async () => {
    const before = await keysAndIndexes();
    const report = await load();
    expect(report).toMatchObject({ municipalities: 1, eventsNow: report.events });
    expect(report.cases).toBeGreaterThan(50);
    const rebuilt = await core.get(RebuildSpans).run({ verify: true });
    expect(rebuilt).toEqual({ cases: report.cases, differences: [] });
    const chains = await core.get(VerifyChain).run();
    expect(chains).toEqual({ cases: report.cases, events: report.events, broken: [] });
    expect(await checkSample(core, installation.ownerUrl!, 'ett')).toMatchObject({ differences: 0, broken: 0 });
    expect(await keysAndIndexes()).toEqual(before);
    expect(await journals()).toBe(0);
  });

  it('has numbers without gaps, counters that go on from them, and people who can sign in', async () => {
    await load();
    const { rows } = await client.query(
      `select c.year, c.last, count(r.*)::int as reports, max(r.number) as highest from intake_counter c
         left join intake_report r on r.m = c.m and r.year = c.year where c.series = 'anmalan' group by 1, 2`,
    );
    for (const { last, reports, highest } of rows as { last: number; reports: number; highest: number }[]) {
      expect([reports, highest]).toEqual([last, last]);
    }
    const { rows: accounts } = await client.query(`select username from account where user_id = 'chef'`);
    expect(accounts).toEqual([{ username: 'chef-9001' }]);
  });

  it('is the same to the row for the same seed, and another for another', async () => {
    const hashes: string[] = [];
    for (const seed of ['ett', 'ett', 'två']) {
      await load(small(seed));
      hashes.push(await allRows());
      await client.query(`truncate ${LOADED_TABLES.join(', ')} cascade`);
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });
});

describe('A load that cannot be', () => {
  it('is refused over an existing caseload, which stays as it was', async () => {
    await load();
    const before = await allRows();
    await expect(load(small('två'))).rejects.toThrow(/Databasen är inte tom: den har 1 kommun/);
    expect(await allRows()).toBe(before);
  });

  it('is refused when the disk has no room for it, before anything is written', async () => {
    const before = await counts();
    await expect(load(small('ett'), { freeBytes: 5_000_000 })).rejects.toThrow(/Beståndet får inte plats/);
    expect(await counts()).toBe(before);
    expect(await journals()).toBe(0);
  });

  it('is refused while another runs', async () => {
    await client.query('select pg_advisory_lock(7411520003)');
    await expect(load()).rejects.toThrow(/annan inläsning pågår/);
    await client.query('select pg_advisory_unlock(7411520003)');
  });

  it.each([
    [{ inhabitants: 10 }, /--inhabitants ska vara ett heltal från 500/],
    [{ inhabitants: 5_000, years: 0 }, /--years/],
    [{ inhabitants: 5_000, nation: true }, /antingen/],
    [{}, /antingen/],
    [{ nation: true, municipalities: 291 }, /--municipalities ska vara ett heltal från 1 till 290/],
    [{ inhabitants: 5_000, municipalities: 3 }, /hör till --nation/],
    [{ inhabitants: 5_000, seed: '' }, /--seed/],
  ])('is refused when it is asked for wrongly: %j', (wish, message) => {
    expect(() => planOf({ seed: 'ett', years: 2, today: TODAY, ...wish })).toThrow(message);
  });
});

describe('A load that is cut short', () => {
  const cutAfter = async (municipalities: number): Promise<void> => {
    const stop = new AbortController();
    let asking = false;
    const watch = setInterval(() => {
      if (asking) return;
      asking = true;
      client
        .query('select count(*)::int as n from seed_load_done')
        .then(({ rows }) => (rows[0] as { n: number }).n >= municipalities && stop.abort())
        .catch(() => undefined)
        .finally(() => (asking = false));
    }, 5);
    await expect(load(fewSmall, { signal: stop.signal })).rejects.toThrow(/Kör samma kommando igen/);
    clearInterval(watch);
    await client.query('select 1');
  };

  it('leaves whole municipalities, all keys and indexes and no sign-in; the same wish goes on to the same end', async () => {
    const before = await keysAndIndexes();
    await load(fewSmall);
    const whole = await allRows();
    await client.query(`truncate ${LOADED_TABLES.join(', ')} cascade`);
    await cutAfter(1);
    expect(await keysAndIndexes()).toEqual(before);
    const { rows } = await client.query(
      `select (select count(distinct m) from child_case)::int as loaded, (select count(*) from seed_load_done)::int as done,
              (select count(*) from account)::int as accounts`,
    );
    const [left] = rows as { loaded: number; done: number; accounts: number }[];
    expect(left).toMatchObject({ loaded: left?.done, accounts: 0 });
    expect(left?.done).toBeLessThan(6);
    await expect(load(small('ett'))).rejects.toThrow(/tidigare inläsning är inte klar/);
    await load(fewSmall);
    expect(await allRows()).toBe(whole);
    expect(await keysAndIndexes()).toEqual(before);
    expect(await journals()).toBe(0);
  });

  it('goes on also when the indexes could not be put back, as after a loss of power', async () => {
    const before = await keysAndIndexes();
    await cutAfter(1);
    for (const { kind, name } of before.filter((each) => each.kind === 'index' && each.name === 'child_name')) {
      await client.query(`drop ${kind} ${name}`);
    }
    await client.query('update seed_load set dropped = true');
    // Everything is said to be away; what is still there is taken away first.
    await load(fewSmall);
    expect(await keysAndIndexes()).toEqual(before);
  });

  it('can be taken away again', async () => {
    const before = await keysAndIndexes();
    await cutAfter(1);
    expect(await undoLoad(installation.ownerUrl!)).toBe(true);
    expect(await keysAndIndexes()).toEqual(before);
    const { rows } = await client.query('select count(*)::int as n from municipality');
    expect([rows[0], await journals(), await undoLoad(installation.ownerUrl!)]).toEqual([{ n: 0 }, 0, false]);
  });
});
