/** Keys and indexes as the database itself describes them, so that what is taken away comes back to the letter. */
import type { Client } from 'pg';

export interface Definition {
  readonly table: string;
  readonly name: string;
  readonly kind: 'foreign key' | 'unique' | 'index';
  /** The statement that makes it. */
  readonly sql: string;
}

/** Foreign keys, unique constraints and secondary indexes; primary keys stay, since foreign keys look for them. */
export async function secondaryDefinitions(client: Client, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select k.conrelid::regclass::text as table, k.conname as name,
            case k.contype when 'f' then 'foreign key' else 'unique' end as kind,
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as sql
       from pg_constraint k
      where k.conrelid = any ($1::regclass[]) and k.contype in ('f', 'u') and k.conparentid = 0
     union all
     select i.indrelid::regclass::text, c.relname, 'index', pg_get_indexdef(i.indexrelid)
       from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = any ($1::regclass[]) and not i.indisprimary
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      order by 1, 2`,
    [tables],
  );
  return rows;
}

const rank = { 'foreign key': 0, unique: 1, index: 2 } as const;

/** Foreign keys first: they hold on to the unique keys. */
export async function dropDefinitions(client: Client, definitions: readonly Definition[]): Promise<void> {
  for (const { kind, table, name } of [...definitions].sort((a, b) => rank[a.kind] - rank[b.kind])) {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    await client.query(
      kind === 'index' ? `drop index if exists ${quoted}` : `alter table ${table} drop constraint if exists ${quoted}`,
    );
  }
}

export async function restoreDefinitions(
  client: Client,
  definitions: readonly Definition[],
  onEach: (done: number) => void = () => undefined,
): Promise<void> {
  await client.query(`set local maintenance_work_mem = '512MB'`);
  const ordered = [...definitions].sort((a, b) => rank[b.kind] - rank[a.kind]);
  for (const [at, { sql }] of ordered.entries()) {
    await client.query(sql);
    onEach(at + 1);
  }
}
