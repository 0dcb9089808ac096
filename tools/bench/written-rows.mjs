/** What the service wrote for the last entries of a case, as statements that write the same rows. */
import { cardsBetween } from './cards-between.mjs';
import { PLACES } from './stage.mjs';

const INSERT = (table) => `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
const REMOVE = (table) => `delete from ${table} where m = $1 and case_id = $2 and key = any ($3)`;
const SUPERSEDE = (table) =>
  `with gone as (delete from ${table} where m = $1 and case_id = $2 and key = any ($3) returning *)
   insert into ${table}_history select gone.*, $4 from gone`;

export async function writtenRows(owner, { caseId, version }, count) {
  const { rows: names } = await owner.query(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name like '%\\_span' order by 1`,
  );
  const entries = [];
  for (let seq = version + 1; seq <= version + count; seq += 1) {
    const of = [PLACES.many, caseId];
    const events = await rowsOf(owner, 'event', 'seq = $3', [...of, seq]);
    const [{ event_id: id, recorded_at: at, recorded_by: by }] = events;
    const texts = await rowsOf(owner, 'event_text', 'event_id = $3', [...of, id]);
    const statements = [
      { sql: 'select case_id from child_case where m = $1 and case_id = $2 for update', values: of },
      {
        sql: 'insert into idempotency (m, user_id, key, request_hash, result, created_at) values ($1, $2, $3, $4, $5, $6)',
        values: [of[0], by, 'new key', '0'.repeat(64), JSON.stringify({ version: seq, on: at.slice(0, 10) }), at],
      },
      { sql: INSERT('event'), values: [JSON.stringify(events)] },
      { sql: INSERT('event_text'), values: [JSON.stringify(texts)] },
      { sql: 'update child_case set version = $3, changed_at = $4 where m = $1 and case_id = $2', values: [...of, seq, at] },
    ]; // prettier-ignore
    const [{ recorded_at: last }] = await rowsOf(owner, 'event', 'seq = $3', [...of, seq - 1]);
    const cards = await cardsBetween(owner, of, last, at);
    for (const { name } of names) {
      if (name in cards) {
        const { gone, written } = cards[name];
        if (gone.length > 0) statements.push({ sql: REMOVE(name), values: [...of, gone] });
        if (written.length > 0) statements.push({ sql: INSERT(name), values: [JSON.stringify(written)] });
        continue;
      }
      const gone = await rowsOf(owner, `${name}_history`, 'known_to = $3', [...of, at]);
      const now = await rowsOf(owner, name, 'known_from = $3', [...of, at]);
      const since = await rowsOf(owner, `${name}_history`, 'known_from = $3', [...of, at]);
      const fresh = [...now, ...since.map(({ known_to: _, ...row }) => row)];
      if (gone.length > 0) statements.push({ sql: SUPERSEDE(name), values: [...of, gone.map(({ key }) => key), at] });
      if (fresh.length > 0) statements.push({ sql: INSERT(name), values: [JSON.stringify(fresh)] });
    }
    entries.push(statements);
  }
  return entries;
}

async function rowsOf(owner, table, condition, values) {
  const { rows } = await owner.query(
    `select to_jsonb(t) as row from ${table} t where m = $1 and case_id = $2 and ${condition}`,
    values,
  );
  return rows.map(({ row }) => row);
}
