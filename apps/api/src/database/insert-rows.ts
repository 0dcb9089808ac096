/** Rows into a table, however many, by one and the same statement, so that it has to be planned only once. */
import type { EntityManager } from 'typeorm';

/** Every column must be given; without `returning`, so that what the writer may not see can be written. */
export async function insertRows(tx: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`insert into ${table} ${rowsIn(table, '$1')}`, [jsonOf(rows)]);
}

/** The rows that a parameter holds in JSON. */
export const rowsIn = (table: string, parameter: string): string =>
  `select * from jsonb_populate_recordset(null::${table}, ${parameter}::jsonb)`;

export const jsonOf = (rows: readonly object[]): string => JSON.stringify(rows.map(withReadableBytes));

/** Bytes as PostgreSQL reads them. */
function withReadableBytes(row: object): object {
  const bytes = Object.entries(row).filter((entry): entry is [string, Buffer] => Buffer.isBuffer(entry[1]));
  if (bytes.length === 0) return row;
  return { ...row, ...Object.fromEntries(bytes.map(([column, value]) => [column, `\\x${value.toString('hex')}`])) };
}
