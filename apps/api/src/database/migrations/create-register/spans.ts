/** Intervals beside the register, and their twins that keep what was believed before. */

const COLUMNS: Readonly<Record<string, string>> = {
  phase_span: 'column_id text not null, echo boolean not null',
  clock_span: `clock text not null, title text not null, instance text not null, cause text not null, due date, last_day date,
    first_warning date, done date, done_by text, moot_on date, moot_by text, weight smallint not null, local boolean not null,
    external boolean not null, expires boolean not null, held boolean not null, unknown boolean not null, lapse text,
    law text not null, confidence text not null`,
  assignment_span: 'event text not null, responsible text not null, co_handler text, unit text',
  placement_span: 'event text not null, form text not null, ground text not null, home text',
  red_span: 'event text not null, reason text, owner text, next date',
  marker_span: 'event text not null, marker text not null',
  finding_span: `finding text not null, event text not null, law text not null, confidence text not null, text text not null,
    local boolean not null`,
};

/** What the board and the watch look for among what holds now. */
const OPEN_INDEXES: Readonly<Record<string, string>> = {
  phase_span: 'm, column_id, valid_from, case_id',
  clock_span: 'm, last_day, case_id',
  assignment_span: 'm, responsible, case_id',
  placement_span: 'm, case_id',
  red_span: 'm, case_id',
  marker_span: 'm, case_id',
  finding_span: 'm, case_id',
};

export const SPAN_TABLE_NAMES = Object.keys(COLUMNS);

/** A table of intervals and its history, for each name: the columns it has of its own, and its index of what is open. */
export const createSpans = (
  own: Readonly<Record<string, string>>,
  openIndexes: Readonly<Record<string, string>>,
): string =>
  Object.entries(own)
    .map(([table, columns]) => createSpan(table, columns, openIndexes[table] ?? 'm, case_id'))
    .join('');

function createSpan(table: string, columns: string, openIndex: string): string {
  const all = `
  m smallint not null,
  case_id uuid not null,
  key text not null,
  valid_from date not null,
  valid_to date,
  ${columns},
  known_from timestamptz not null,
  rules_version text not null,
  context_seq integer not null`;
  return /* sql */ `
create table ${table} (${all},
  primary key (m, case_id, key),
  constraint ${table}_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint ${table}_order check (valid_to >= valid_from)
);
create index ${table}_on on ${table} (m, valid_from, valid_to);
create index ${table}_open on ${table} (${openIndex}) where valid_to is null;
create table ${table}_history (${all},
  known_to timestamptz not null,
  primary key (m, case_id, key, known_from),
  constraint ${table}_history_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint ${table}_history_order check (valid_to >= valid_from and known_to > known_from)
);
create index ${table}_history_known on ${table}_history (m, known_from, known_to);
`;
}

export const CREATE_SPANS = createSpans(COLUMNS, OPEN_INDEXES);
