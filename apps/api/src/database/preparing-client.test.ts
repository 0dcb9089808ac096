import { TestDatabase } from '../testing/test-database.js';
import { PreparingClient } from './preparing-client.js';

describe('A connection that prepares', () => {
  let db: TestDatabase;
  let client: PreparingClient;

  beforeAll(async () => {
    db = await TestDatabase.start();
  });
  afterAll(() => db.stop());
  beforeEach(async () => {
    client = new PreparingClient({ connectionString: db.ownerUrl });
    await client.connect();
  });
  afterEach(() => client.end());

  const prepared = async () => (await client.query('select statement from pg_prepared_statements')).rows;

  test('has a statement planned from its second time on, and answers the same', async () => {
    const twice = 'select $1::int * 2 as it';
    const answers = [];
    for (const value of [1, 2, 3]) answers.push((await client.query<{ it: number }>(twice, [value])).rows[0]?.it);
    await client.query('select $1::int as once', [1]);
    expect(answers).toEqual([2, 4, 6]);
    expect(await prepared()).toEqual([{ statement: twice }]);
  });

  test('keeps no more statements than it can say by heart', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let each = 0; each < 250; each += 1) await client.query(`select $1::int + ${each} as it`, [1]);
    }
    expect(await prepared()).toHaveLength(200);
  });

  test('answers in the order asked, also after one of them fails', async () => {
    const said = ['select 1 as it', 'select 1 / 0 as it', 'select 3 as it'].map((text) => client.query(text));
    const heard = await Promise.allSettled(said);
    expect(heard.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await client.query('select 4 as it').then(({ rows }) => rows)).toEqual([{ it: 4 }]);
  });

  test('in a transaction nothing that comes after a failure is done', async () => {
    const value = 'insert into municipality (m, name) values ($1, $2)';
    const said = [
      client.query('begin'),
      client.query(value, [9901, 'Före']),
      client.query('select 1 / 0'),
      client.query(value, [9902, 'Efter']),
    ];
    const heard = await Promise.allSettled(said);
    expect(heard.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    await client.query('rollback');
    expect((await client.query('select m from municipality where m in (9901, 9902)')).rows).toEqual([]);
  });
});
