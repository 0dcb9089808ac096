/** The board: beside its own SQL, and as the caseload grows. */
import { gunzipSync } from 'node:zlib';
import { BoardReader, PlacesCounted } from '@tavlan/api';
import { alone, alternate, compared, p50, p95 } from './figures.mjs';
import { Floor, statementsOf } from './floor.mjs';
import { actorOf, scopeOf, signedIn, silently } from './people.mjs';
import { OPEN_CASES, PAST_DAY } from './sizes.mjs';
import { PLACES } from './stage.mjs';

export async function boardRows(stage, size) {
  const { databaseUrl, clock } = stage.installation;
  const { service, lonely } = stage;
  const chef = (m, of = service) => signedIn(of, m, 'chef');
  const [few, many, unburdened, burdened, single] = await Promise.all([
    chef(PLACES.few),
    chef(PLACES.many),
    chef(PLACES.unburdened),
    chef(PLACES.burdened),
    chef(PLACES.many, lonely),
  ]);
  const board =
    (browser, query = '') =>
    async () => {
      const { status, body } = await browser.get(`board${query}`);
      if (status !== 200) throw new Error(`The board answered ${status}.`);
      return body;
    };
  const actor = actorOf(PLACES.many, 'chef');
  const shown = JSON.parse(await board(many)());
  const caseIds = [...new Set(shown.columns.flatMap(({ cards }) => cards.map(({ id }) => id)))];
  const counted = new PlacesCounted();
  const asked = () =>
    statementsOf(databaseUrl, clock, (database) =>
      new BoardReader(database, silently, clock, counted).board(actor, {}),
    );
  // What is said from the second time on, when all has been counted once.
  await asked();
  const statements = await asked();
  const floor = await Floor.connect(databaseUrl);
  const sql = () => floor.run(scopeOf(actor), 'board', caseIds, statements);
  // The owner, once it is not held to the policies either: the same words, on the same rows, with nobody asking whose they are.
  const heldAgain = await ownerUnheld(stage.owner);
  const unruled = await Floor.connect(stage.installation.ownerUrl);
  const asOwner = () => unruled.run({ ...scopeOf(actor), principals: 'nobody' }, 'board', caseIds, statements);
  const rowsOf = async (asked) => (await asked()).map(({ rowCount }) => rowCount).join();
  if ((await rowsOf(asOwner)) !== (await rowsOf(sql))) throw new Error('Without policies the board is another one.');
  const kilobytes = await gzipped(many);
  const changed = caseIds.values();
  const touch = () =>
    stage.owner.query('update card_span set known_from = known_from where m = $1 and case_id = $2', [
      PLACES.many,
      changed.next().value ?? caseIds[0],
    ]);
  /** The change itself is counted in: a millisecond or two. */
  const justAfter = async () => {
    await touch();
    return board(many)();
  };

  const compare = async (sides, of) => {
    const times = await alternate(sides, size);
    const [measured, base] = Object.keys(sides);
    return compared(times[measured], times[base], of);
  };
  const rows = [
    { id: 'board', title: `Board, ${OPEN_CASES.many} open cases (p95)`, unit: 'ms', against: 'its SQL', ...(await compare({ http: board(many), sql }, p95)) },
    { id: 'board-policy', title: `The board’s SQL, ${OPEN_CASES.many} open cases, with row-level security`, unit: 'ms', against: 'without', ...(await compare({ sql, asOwner }, p50)) },
    { id: 'board-size', title: 'Its answer, compressed', unit: 'kB', ...alone([kilobytes]) },
    { id: 'board-open-cases', title: `Board, ${OPEN_CASES.few} → ${OPEN_CASES.many} open cases`, unit: 'ms', against: `${OPEN_CASES.few} open`, ...(await compare({ many: board(many), few: board(few) }, p50)) },
    { id: 'board-history', title: `Board, ${size.historyOpen} open cases, 0 → 10 years of closed ones`, unit: 'ms', against: 'none closed', note: `${stage.closed} closed cases`, ...(await compare({ burdened: board(burdened), unburdened: board(unburdened) }, p50)) },
    { id: 'board-municipalities', title: 'Board, 1 → 290 municipalities', unit: 'ms', against: '1 municipality', ...(await compare({ many: board(many), single: board(single) }, p50)) },
    { id: 'board-changed', title: 'Board just after a change', unit: 'ms', against: 'nothing changed', ...(await compare({ after: justAfter, before: board(many) }, p50)) },
    { id: 'board-past', title: 'Board on a past day', unit: 'ms', against: 'today', ...(await compare({ past: board(many, `?on=${PAST_DAY}`), today: board(many) }, p50)) },
  ]; // prettier-ignore
  await floor.close();
  await unruled.close();
  await heldAgain();
  for (const browser of [few, many, unburdened, burdened, single]) browser.close();
  return rows;
}

/** Lets the owner of the tables pass the policies that hold for everybody, until what is answered is called. */
async function ownerUnheld(owner) {
  const { rows } = await owner.query('select oid::regclass::text as name from pg_class where relforcerowsecurity');
  const hold = async (word) => {
    for (const { name } of rows) await owner.query(`alter table ${name} ${word} row level security`);
  };
  await hold('no force');
  return () => hold('force');
}

/** As a proxy would compress it; the service itself sends it plain. */
async function gzipped(browser) {
  const { gzipSync } = await import('node:zlib');
  const { body, headers } = await browser.get('board', { 'accept-encoding': 'gzip' });
  const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  return Math.round(gzipSync(plain).length / 100) / 10;
}
