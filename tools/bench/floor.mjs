/**
 * The floor: what the database itself takes for the same, asked by plain `pg` as the service's own account, on one
 * connection, each statement prepared under a name, one after another, at the same durability. The row of the access
 * log is written in the same transaction.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Database, openDataSource } from '@tavlan/api';
import pg from 'pg';

const DATE = 1082;
const types = { getTypeParser: (oid, format) => (oid === DATE ? (text) => text : pg.types.getTypeParser(oid, format)) };

const SET_SCOPE = `select set_config('app.municipality', $1, true), set_config('app.user', $2, true),
  set_config('app.principals', $3, true), set_config('app.today', $4, true), set_config('app.on_behalf_of', $2, true),
  set_config('app.now', $5, true)`;

export class Floor {
  #client;
  #lane = randomUUID();
  #seq = 0;

  static async connect(connectionString) {
    const floor = new Floor();
    floor.#client = new pg.Client({ connectionString, types, options: '-c jit=off' });
    // When a measurement is broken off the server ends first; what broke it off is to be told, not that.
    floor.#client.on('error', () => undefined);
    await floor.#client.connect();
    return floor;
  }

  query(text, values) {
    return this.#client.query({ name: createHash('md5').update(text).digest('hex'), text, values });
  }

  /** `statements` in one transaction with the settings they need, and the row of the access log. */
  async run({ m, user, principals, today }, action, caseIds, statements) {
    await this.#client.query('begin');
    await this.query(SET_SCOPE, [String(m), user, principals, today, `${today}T12:00:00Z`]);
    const answers = [];
    for (const { sql, values } of statements) answers.push(await this.query(sql, values));
    // Nobody writes the log as themselves.
    await this.query(`select set_config('app.principals', 'service', true)`, []);
    await this.query(
      `insert into access_log (m, lane, seq, at, user_id, action, case_ids, prev, mac)
       values ($1, $2, $3, now(), $4, $5, $6, $7, $7)`,
      [m, this.#lane, (this.#seq += 1), user, action, caseIds, randomBytes(32)],
    );
    await this.#client.query('commit');
    return answers;
  }

  close() {
    return this.#client.end();
  }
}

/** The statements that a use case says, taken down while it says them, without those that open its transaction. */
export async function statementsOf(url, clock, work) {
  const dataSource = await openDataSource({ url, poolSize: 2 });
  const said = [];
  dataSource.logger.logQuery = (sql, values = []) => said.push({ sql, values });
  try {
    await work(new Database(dataSource, clock));
  } finally {
    dataSource.logger.logQuery = () => undefined;
    await dataSource.destroy();
  }
  return said.filter(({ sql }) => !/^\s*(begin|commit|start transaction)\b|set_config/i.test(sql));
}
