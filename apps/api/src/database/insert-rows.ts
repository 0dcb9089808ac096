/** Rows into a table, however many, by one and the same statement, so that it has to be planned only once. */
import type { EntityManager } from 'typeorm';

/** Every column must be given; without `returning`, so that what the writer may not see can be written. */
export async function insertRows(tx: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows, writable),
  ]);
}

/** Bytes as PostgreSQL reads them. A buffer has made itself an object by the time it comes here. */
function writable(this: unknown, key: string, value: unknown): unknown {
  const given = (this as Readonly<Record<string, unknown>>)[key];
  return Buffer.isBuffer(given) ? `\\x${given.toString('hex')}` : value;
}
