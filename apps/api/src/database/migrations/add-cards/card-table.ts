/** A table of cards, alike whatever days it holds. */
import { secureCaseTable } from '../create-register/row-security.js';

/** `more`: what its index tells besides the board's order. */
export const createCards = (table: string, more: string): string => /* sql */ `
create table ${table} (
  m smallint not null,
  case_id uuid not null,
  key text not null,
  valid_from date not null,
  valid_to date,
  bucket smallint not null,
  column_id text not null,
  echo boolean not null,
  since date not null,
  -- The last day of the limit it shows; infinity without one, since what has none stands last.
  sort_day date not null,
  child_id uuid not null,
  dnr text collate "C" not null,
  code text not null,
  clock text,
  clock_title text,
  due date,
  last_day date,
  first_warning date,
  weight smallint,
  local boolean,
  -- Past its last day the limit shown is late; the court's limits, and those held open, are not.
  binding boolean,
  -- The last days of the limits that are late once these have passed, in order.
  late_days date[] not null,
  responsible text,
  co_handler text,
  unit text,
  red_event text,
  red_reason text,
  red_owner text,
  red_next date,
  markers text[] not null,
  known_from timestamptz not null,
  rules_version text not null,
  context_seq integer not null,
  primary key (m, case_id, key),
  constraint ${table}_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint ${table}_order check (valid_to >= valid_from),
  constraint ${table}_in_bucket check (bucket = get_byte(uuid_send(case_id), 15))
);
${boardIndexOf(table, more)}
create index ${table}_bucket on ${table} (m, bucket);
${secureCaseTable(table)}
grant select, insert, delete on ${table} to tavlan_app;
`;

export const boardIndexOf = (table: string, more: string): string => /* sql */ `
create index ${table}_board on ${table} (m, column_id, echo, sort_day, dnr${more});`;
