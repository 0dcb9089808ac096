/** Search and the view of a long case, each beside its own SQL. */
import { CaseReader, ContextReader, SearchReader } from '@tavlan/api';
import { alternate, compared, p95 } from './figures.mjs';
import { Floor, statementsOf } from './floor.mjs';
import { actorOf, scopeOf, signedIn, silently } from './people.mjs';
import { PLACES } from './stage.mjs';

export const LONG_CASE = 500;

export async function readingRows(stage, size) {
  const { databaseUrl, clock } = stage.installation;
  const actor = actorOf(PLACES.many, 'chef');
  const browser = await signedIn(stage.service, PLACES.many, 'chef');
  const floor = await Floor.connect(databaseUrl);
  const { caseId, name } = await longCase(stage.owner);
  const get = (path) => async () => {
    const { status, body } = await browser.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return JSON.parse(body);
  };
  const row = async (id, title, path, action, caseIds, statements) => {
    const sql = () => floor.run(scopeOf(actor), action, caseIds, statements);
    // Of ten calls the slowest would stand for the p95.
    const times = await alternate({ http: get(path), sql }, { ...size, calls: 3 * size.calls });
    return { id, title, unit: 'ms', against: 'its SQL', ...compared(times.http, times.sql, p95) };
  };
  const text = name.split(' ')[0];
  const path = `search?q=${encodeURIComponent(text)}`;
  const { hits } = await get(path)();
  const searched = await statementsOf(databaseUrl, clock, (database) =>
    new SearchReader(database, silently, clock, undefined).find(actor, text),
  );
  const viewed = await statementsOf(databaseUrl, clock, (database) =>
    new CaseReader(database, clock, new ContextReader(), silently).view(actor, caseId),
  );
  const rows = [
    await row('search', 'Search by name (p95)', path, 'search', hits.map(({ id }) => id), searched),
    await row('case-view', `Case of ${LONG_CASE} events (p95)`, `cases/${caseId}`, 'read-case', [caseId], viewed),
  ]; // prettier-ignore
  await floor.close();
  browser.close();
  return rows;
}

/** The case with most entries, made longer by telephone calls until it has 500. */
async function longCase(owner) {
  const { rows } = await owner.query(
    `select c.case_id as "caseId", c.version, k.name from child_case c join child k using (m, child_id)
      where c.m = $1 and not k.protected order by c.version desc, c.case_id limit 1`,
    [PLACES.many],
  );
  const { caseId, version } = rows[0];
  await owner.query(
    `insert into event (m, case_id, seq, event_id, type, on_day, facts, salt, prev_hash, hash, recorded_at, recorded_by)
     select m, case_id, seq + n, 'kontakt-' || n, 'kontakt', on_day, '{"with":"skola","how":"telefon"}', salt, prev_hash, hash,
            recorded_at, recorded_by
       from event, generate_series(1, $3) n where m = $1 and case_id = $2 and seq = $4`,
    [PLACES.many, caseId, Math.max(0, LONG_CASE - version), version],
  );
  await owner.query('update child_case set version = greatest(version, $3) where m = $1 and case_id = $2', [
    PLACES.many,
    caseId,
    LONG_CASE,
  ]);
  return rows[0];
}
