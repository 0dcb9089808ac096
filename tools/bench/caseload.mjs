/**
 * The caseloads that are measured: the municipalities of Sweden by the generator, and beside them municipalities of a
 * size to order, whose cases are copies of the generated ones under ids of their own.
 */
import { hashPassword } from '@tavlan/api';
import { loadCaseload, planOf } from '@tavlan/municipality';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { EVENTS_OF_THE_NATION, TODAY, YEARS } from './sizes.mjs';

export const PASSWORD = 'en-losenfras-for-matningen';
export const UNIT = 'matt-enhet';
const HANDLERS = 60;

/** All 290, each in its share of the nation, over ten years. */
export async function loadNation(ownerUrl, events, tell) {
  const nation = planOf({ seed: 'bench', years: YEARS, today: TODAY, nation: true });
  const share = Math.min(1, events / EVENTS_OF_THE_NATION);
  const municipalities = nation.municipalities.map((each) => ({
    ...each,
    inhabitants: Math.max(1, Math.round(each.inhabitants * share)),
  }));
  const plan = {
    ...nation,
    key: `bench ${events}`,
    municipalities,
    expectedReports: nation.expectedReports * share,
  };
  return loadCaseload(plan, { ownerUrl, tell });
}

/** One unit, its chef and its handlers, who can all sign in. */
export async function addMunicipality(owner, m, name) {
  const password = await hashPassword(PASSWORD);
  await owner.query('insert into municipality values ($1, $2)', [m, name]);
  await owner.query('insert into unit values ($1, $2, $3)', [m, UNIT, 'Mätt enhet']);
  await owner.query(
    `insert into app_user (m, user_id, username, name, password_hash)
     select $1::int, id, id || '-' || $1::int, initcap(id), $2
       from (select 'chef' as id union all select 'handl-' || n from generate_series(1, $3) n) u`,
    [m, password, HANDLERS],
  );
  await owner.query(
    'insert into account (username, m, user_id) select username, m, user_id from app_user where m = $1',
    [m],
  );
  await owner.query(
    `insert into user_role (m, user_id, role_id, role, unit_id, valid_from)
     select m, user_id, gen_random_uuid(), case user_id when 'chef' then 'chef' else 'handlaggare' end, $2, '2010-01-01'
       from app_user where m = $1`,
    [m, UNIT],
  );
}

const STANDS = `select case_id, m from phase_span where m < 9000 and not echo
  and valid_from <= $1 and (valid_to is null or valid_to > $1) and column_id`;

/** How many closed cases there are for each open one after the years the generator has told of. */
export async function closedForEachOpen(owner) {
  const { rows } = await owner.query(
    `select (select count(*) from (${STANDS} = 'avslutat') c) / (select count(*) from (${STANDS} <> 'avslutat') o)::float as share`,
    [TODAY],
  );
  return rows[0].share;
}

const HANDLER = `'handl-' || (1 + w.place % ${HANDLERS})`;
/** Who handles a copy must work where the copy is, by its register too. */
const ADDED = {
  m: '$1',
  case_id: 'w.case_id',
  bucket: 'get_byte(uuid_send(w.case_id), 15)',
  child_id: 'w.child_id',
  dnr: `'IO ' || w.place`,
  code: `'KOPIA-' || w.place`,
  personal_number: 'null',
  unit: `'${UNIT}'`,
  responsible: HANDLER,
  co_handler: 'null',
  facts: `case t.type when 'arende-tilldelat'
    then t.facts - 'coHandler' || jsonb_build_object('responsible', ${HANDLER}, 'unit', '${UNIT}') else t.facts end`,
};

/** `registers`: with their entries, so that one can go on logging in them. Of each case there are at least two copies. */
export async function copyCases(owner, m, { count, closed = false, registers = true }) {
  const { rows } = await owner.query('select count(*)::int as count from child_case where m = $1', [m]);
  await owner.query(
    'create temp table wanted (from_m smallint, from_case uuid, case_id uuid, child_id uuid, place integer)',
  );
  await owner.query(
    `insert into wanted
     with source as (
       select case_id, m from (${STANDS} ${closed ? '=' : '<>'} 'avslutat') s order by md5(case_id::text) limit $2 / 2
     )
     select s.m as from_m, s.case_id as from_case, gen_random_uuid() as case_id, gen_random_uuid() as child_id,
            $3::int + row_number() over (order by copy, s.case_id) as place
       from source s, generate_series(1, (select 1 + $2 / count(*) from source)) copy
      order by copy, s.case_id limit $2`,
    [TODAY, count, rows[0].count],
  );
  await owner.query('analyze wanted');
  const spans = await tables(owner, '%\\_span');
  const histories = registers ? await tables(owner, '%\\_span\\_history') : [];
  await copyInto(owner, m, 'child', 'join child_case c on c.m = w.from_m and c.case_id = w.from_case', 'c.child_id');
  for (const table of ['child_case', ...(registers ? ['event', 'event_text'] : []), ...spans, ...histories]) {
    await copyInto(owner, m, table);
  }
  await owner.query(
    `insert into case_grant (m, case_id, principal, valid_from, reason)
     select $1, w.case_id, p.principal, '1900-01-01', 'matning'
       from wanted w cross join lateral (values ('service'), ('lead:${UNIT}'), ('user:' || ${HANDLER})) p(principal)`,
    [m],
  );
  await owner.query('drop table wanted');
}

async function copyInto(owner, m, table, join = '', key = undefined) {
  const { rows } = await owner.query(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const taken = columns.map((name) => (name in ADDED ? ADDED[name] : `t.${name}`));
  const on = key === undefined ? 't.case_id = w.from_case' : `t.child_id = ${key}`;
  await owner.query(
    `insert into ${table} (${columns.join(', ')})
     select ${taken.join(', ')} from wanted w ${join} join ${table} t on t.m = w.from_m and ${on}`,
    columns.includes('m') ? [m] : [],
  );
}

async function tables(owner, like) {
  const { rows } = await owner.query(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_name like $1`,
    [like],
  );
  return rows.map(({ name }) => name);
}

/** One municipality into another database, as if it were the only one in the country. */
export async function moveInto(ownerUrl, targetUrl, m) {
  const [source, target] = await Promise.all([connected(ownerUrl), connected(targetUrl)]);
  const order = ['municipality', 'unit', 'app_user', 'account', 'user_role', 'child', 'child_case', 'case_grant'];
  for (const table of [...order, 'event', 'event_text', ...(await tables(source, '%\\_span'))]) {
    await pipeline(
      source.query(copyTo(`copy (select * from ${table} where m = ${Number(m)}) to stdout`)),
      target.query(copyFrom(`copy ${table} from stdin`)),
    );
  }
  await target.query('vacuum analyze');
  await Promise.all([source.end(), target.end()]);
}

export async function connected(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
