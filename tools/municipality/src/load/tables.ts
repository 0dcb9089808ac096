/** The tables a load fills, and their columns in the order in which its rows are written. */
import { SPAN_COLUMNS, SPAN_TABLES, type SpanTable } from '@tavlan/api';

const OWN = {
  municipality: ['m', 'name'],
  unit: ['m', 'unit_id', 'name'],
  app_user: ['m', 'user_id', 'username', 'name', 'password_hash', 'active'],
  user_role: ['m', 'user_id', 'role_id', 'role', 'unit_id', 'valid_from', 'valid_to'],
  context_register: ['m', 'seq', 'kind', 'valid_from', 'body', 'recorded_at', 'recorded_by'],
  child: ['m', 'child_id', 'name', 'personal_number', 'born', 'protected', 'unmatched'],
  child_case: ['m', 'case_id', 'child_id', 'dnr', 'code', 'unit', 'version', 'born_here', 'changed_at', 'spans_digest'],
  family_group: ['m', 'group_id'],
  family_member: ['m', 'group_id', 'case_id'],
  // prettier-ignore
  event: ['m', 'case_id', 'seq', 'event_id', 'type', 'on_day', 'between_first', 'between_last', 'at', 'refs', 'by_body', 'law',
    'facts', 'salt', 'text_hash', 'prev_hash', 'hash', 'recorded_at', 'recorded_by', 'imported', 'corrects'],
  event_text: ['m', 'case_id', 'event_id', 'body', 'salt'],
  case_grant: ['m', 'case_id', 'principal', 'valid_from', 'valid_to', 'reason'],
  intake_report: ['m', 'year', 'number', 'on_day', 'registered_at', 'registered_by'],
  intake_report_case: ['m', 'year', 'number', 'case_id', 'event_id'],
  intake_counter: ['m', 'series', 'year', 'last'],
} as const;

export type LoadedTable = keyof typeof OWN | SpanTable;

export const spanColumns = (table: SpanTable): readonly string[] => OWN_SPAN[table];
const OWN_SPAN = Object.fromEntries(
  SPAN_TABLES.map((table) => [table, Object.keys(SPAN_COLUMNS[table])]),
) as unknown as Readonly<Record<SpanTable, readonly string[]>>;

export function columnsOf(table: LoadedTable): readonly string[] {
  if (table in OWN) return OWN[table as keyof typeof OWN];
  const own = spanColumns(table as SpanTable);
  return ['m', 'case_id', 'key', 'valid_from', 'valid_to', ...own, 'known_from', 'rules_version', 'context_seq'];
}

/** All that a load fills, in an order in which they can be emptied at once. */
export const LOADED_TABLES: readonly LoadedTable[] = [...(Object.keys(OWN) as (keyof typeof OWN)[]), ...SPAN_TABLES];

/** Large enough that keeping their indexes and keys while rows pour in would cost more than making them afterwards. */
export const LARGE_TABLES: readonly LoadedTable[] = LOADED_TABLES.filter(
  (table) => !['municipality', 'unit', 'app_user', 'user_role', 'context_register', 'intake_counter'].includes(table),
);
