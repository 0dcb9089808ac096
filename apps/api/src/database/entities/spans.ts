/** The interval tables, said once: from here come the entities, the writer of differences and the rebuild. */
import type { EntitySchema, EntitySchemaColumnOptions, ColumnType } from 'typeorm';
import { nullable, tableSchema } from './table-schema.js';

type Columns = Readonly<Record<string, ColumnType | EntitySchemaColumnOptions>>;

/** All that the card of a case shows but the child. */
const CARD_COLUMNS = {
  bucket: 'smallint',
  column_id: 'text',
  echo: 'boolean',
  since: 'date',
  sort_day: 'date',
  child_id: 'uuid',
  dnr: { type: 'text', collation: 'C' },
  code: 'text',
  clock: nullable('text'),
  clock_title: nullable('text'),
  due: nullable('date'),
  last_day: nullable('date'),
  first_warning: nullable('date'),
  weight: nullable('smallint'),
  local: nullable('boolean'),
  binding: nullable('boolean'),
  late_days: { type: 'date', array: true },
  responsible: nullable('text'),
  co_handler: nullable('text'),
  unit: nullable('text'),
  red_event: nullable('text'),
  red_reason: nullable('text'),
  red_owner: nullable('text'),
  red_next: nullable('date'),
  markers: { type: 'text', array: true },
} as const satisfies Columns;

/** The columns a span has besides those that every span has. */
export const SPAN_COLUMNS = {
  phase_span: { column_id: 'text', echo: 'boolean' },
  clock_span: {
    clock: 'text',
    title: 'text',
    instance: 'text',
    cause: 'text',
    due: nullable('date'),
    last_day: nullable('date'),
    first_warning: nullable('date'),
    done: nullable('date'),
    done_by: nullable('text'),
    moot_on: nullable('date'),
    moot_by: nullable('text'),
    weight: 'smallint',
    local: 'boolean',
    external: 'boolean',
    expires: 'boolean',
    held: 'boolean',
    unknown: 'boolean',
    lapse: nullable('text'),
    law: 'text',
    confidence: 'text',
  },
  assignment_span: { event: 'text', responsible: 'text', co_handler: nullable('text'), unit: nullable('text') },
  placement_span: { event: 'text', form: 'text', ground: 'text', home: nullable('text') },
  red_span: { event: 'text', reason: nullable('text'), owner: nullable('text'), next: nullable('date') },
  marker_span: { event: 'text', marker: 'text' },
  finding_span: { finding: 'text', event: 'text', law: 'text', confidence: 'text', text: 'text', local: 'boolean' },
  matter_span: {
    event: 'text',
    proposed: 'boolean',
    decision_type: nullable('text'),
    law: nullable('text'),
    state: 'text',
    decided_by: nullable('text'),
  },
  planned_span: { event: 'text', kind: 'text', day: 'date', at: nullable('text') },
  silent_span: { event: 'text', since: 'date' },
  /** Stretches of days that were not over when the case was last written in, and those that were. */
  card_span: CARD_COLUMNS,
  past_card_span: CARD_COLUMNS,
} as const satisfies Record<string, Columns>;

export type SpanTable = keyof typeof SPAN_COLUMNS;
export const SPAN_TABLES = Object.keys(SPAN_COLUMNS) as SpanTable[];

/** What was believed before is asked of the intervals these are derived from. */
const WITHOUT_HISTORY: readonly SpanTable[] = ['card_span', 'past_card_span'];
export const hasHistory = (table: SpanTable): boolean => !WITHOUT_HISTORY.includes(table);

const OPEN_INDEXES: Readonly<Partial<Record<SpanTable, readonly string[]>>> = {
  phase_span: ['m', 'column_id', 'valid_from', 'case_id'],
  clock_span: ['m', 'last_day', 'case_id'],
  assignment_span: ['m', 'responsible', 'case_id'],
  placement_span: ['m', 'case_id'],
  red_span: ['m', 'case_id'],
  marker_span: ['m', 'case_id'],
  finding_span: ['m', 'case_id'],
  matter_span: ['m', 'case_id'],
  planned_span: ['m', 'day', 'case_id'],
  silent_span: ['m', 'valid_from', 'case_id'],
};

const ends = (own: Columns): Columns => ({
  m: 'smallint',
  case_id: 'uuid',
  key: 'text',
  valid_from: 'date',
  valid_to: nullable('date'),
  ...own,
  known_from: 'timestamp with time zone',
  rules_version: 'text',
  context_seq: 'integer',
});

const ofCase = (table: string) => [{ name: `${table}_case_fk`, target: 'child_case', columns: ['m', 'case_id'] }];

function spanSchemas(table: SpanTable): EntitySchema<object>[] {
  const history = `${table}_history`;
  const columns = ends(SPAN_COLUMNS[table]);
  if (!hasHistory(table)) return [cardSchema(table, columns)];
  return [
    tableSchema<Record<string, unknown>>(table, columns, {
      primary: ['m', 'case_id', 'key'],
      indices: { [`${table}_on`]: ['m', 'valid_from', 'valid_to'], [`${table}_open`]: OPEN_INDEXES[table] ?? [] },
      foreignKeys: ofCase(table),
      checks: [`${table}_order`],
    }),
    tableSchema<Record<string, unknown>>(
      history,
      { ...columns, known_to: 'timestamp with time zone' },
      {
        primary: ['m', 'case_id', 'key', 'known_from'],
        indices: { [`${history}_known`]: ['m', 'known_from', 'known_to'] },
        foreignKeys: ofCase(history),
        checks: [`${history}_order`],
      },
    ),
  ] as EntitySchema<object>[];
}

function cardSchema(table: SpanTable, columns: Columns): EntitySchema<object> {
  return tableSchema<Record<string, unknown>>(table, columns, {
    primary: ['m', 'case_id', 'key'],
    indices: {
      [`${table}_board`]: ['m', 'column_id', 'echo', 'sort_day', 'dnr', 'valid_from', 'valid_to'],
      [`${table}_bucket`]: ['m', 'bucket'],
    },
    foreignKeys: ofCase(table),
    checks: [`${table}_order`, `${table}_in_bucket`],
  }) as EntitySchema<object>;
}

/** Which part of all cases a transaction has touched, as the counts of the board need to know. */
const boardChange = tableSchema<Record<string, unknown>>(
  'board_change',
  { m: 'smallint', bucket: 'smallint', at: 'bigint' },
  {
    primary: ['m', 'bucket', 'at'],
    foreignKeys: [{ name: 'board_change_municipality_fk', target: 'municipality', columns: ['m'] }],
  },
) as EntitySchema<object>;

export const spanEntities: EntitySchema<object>[] = [...SPAN_TABLES.flatMap(spanSchemas), boardChange];
