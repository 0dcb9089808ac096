import type { TestDatabase } from './test-database.js';

/** Everything recorded about cases, in short. A refused call leaves it as it was; only the access log grows. */
export async function written(db: TestDatabase): Promise<string> {
  const tables = await db.owner<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('access_log', 'session')
      order by table_name`,
  );
  const digests = tables.map(
    ({
      name,
    }) => `select '${name}' as name, count(*) as rows, md5(string_agg(t::text, E'\\n' order by t::text)) as digest
      from ${name} t`,
  );
  return JSON.stringify(await db.owner(digests.join('\nunion all\n')));
}
