import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_BOARD_CHANGES, DROP_BOARD_CHANGES } from './add-cards/board-changes.js';
import { fillCards } from './add-cards/fill-cards.js';
import { secureCaseTable } from './create-register/row-security.js';

export const CARD_TABLES = ['card_span'];
export const CHANGE_TABLES = ['board_change'];

/** What the cards of the board show, in the board's order; and which part of all cases has changed, for its counts. */
export class AddCards1796256000000 implements MigrationInterface {
  readonly name = 'AddCards1796256000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_CARDS);
    await runner.query(secureCaseTable('card_span'));
    await runner.query('grant select, insert, delete on card_span to tavlan_app');
    // A board without its cards would look like a unit without cases.
    await fillCards(runner);
    await runner.query(CREATE_BOARD_CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_BOARD_CHANGES);
    await runner.query('drop table card_span');
  }
}

const CREATE_CARDS = /* sql */ `
create table card_span (
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
  constraint card_span_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint card_span_order check (valid_to >= valid_from),
  constraint card_span_in_bucket check (bucket = get_byte(uuid_send(case_id), 15))
);
create index card_span_board on card_span (m, column_id, echo, sort_day, dnr);
create index card_span_bucket on card_span (m, bucket);
`;
