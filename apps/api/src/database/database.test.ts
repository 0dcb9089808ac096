import type { EntityManager } from 'typeorm';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';
import type { Database } from './database.js';

describe('The one way to the database', () => {
  let core: TestCore;
  let database: Database;

  beforeAll(async () => {
    core = await startTestCore();
    database = core.database;
  });
  afterAll(() => core.stop());

  const scope = async (tx: EntityManager) =>
    tx.query<object[]>(`select current_setting('app.user', true) as user, current_setting('app.today', true) as today`);

  test('says for whom before the first statement, and forgets it with the transaction', async () => {
    const actor = actorOf('handlaggare');
    const inside = await database.withActor(actor, scope);
    expect(inside).toMatchObject([{ user: actor.userId }]);
    expect(await database.reference(scope)).toMatchObject([{ user: '' }]);
  });

  test('rolls back whatever was said beside what failed', async () => {
    const actor = actorOf('handlaggare');
    const unit = `insert into unit (m, unit_id, name) values ($1, $2, 'x')`;
    const work = database.withActor(actor, (tx) =>
      Promise.all([
        tx.query(unit, [actor.municipality, 'before']),
        tx.query('select 1 / 0'),
        tx.query(unit, [actor.municipality, 'after']),
      ]),
    );
    await expect(work).rejects.toThrow('division by zero');
    expect(await core.db.owner(`select from unit where unit_id in ('before', 'after')`)).toEqual([]);
  });

  const addUnit = (tx: EntityManager, id: string) =>
    tx.query(`insert into unit (m, unit_id, name) values ($1, $2, 'x')`, [actorOf('handlaggare').municipality, id]);

  test('commits what is said last, and tells its failure', async () => {
    const actor = actorOf('handlaggare');
    await expect(database.withActor(actor, async (tx, last) => last(addUnit(tx, 'last')))).resolves.toBeUndefined();
    expect(await core.db.owner(`select from unit where unit_id = 'last'`)).toHaveLength(1);
    const twice = database.withActor(actor, async (tx, last) => last(addUnit(tx, 'beside'), addUnit(tx, 'last')));
    await expect(twice).rejects.toThrow('unit_pkey');
    expect(await core.db.owner(`select from unit where unit_id = 'beside'`)).toEqual([]);
  });

  test('tells what failed first, not that the rest could not be done after it', async () => {
    const work = database.withActor(actorOf('handlaggare'), async (tx, last) => {
      last(addUnit(tx, 'begun'), tx.query('select 1 / 0'));
      await addUnit(tx, 'not any more');
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await core.db.owner(`select from unit where unit_id in ('begun', 'not any more')`)).toEqual([]);
  });

  test('commits nothing of what was said last when the work fails after it', async () => {
    const work = database.withActor(actorOf('handlaggare'), async (tx, last) => {
      last(addUnit(tx, 'said'), tx.query('select 1 / 0'));
      throw new Error('changed its mind');
    });
    await expect(work).rejects.toThrow('changed its mind');
    expect(await core.db.owner(`select from unit where unit_id = 'said'`)).toEqual([]);
  });
});
