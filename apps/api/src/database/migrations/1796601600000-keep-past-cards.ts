import type { MigrationInterface, QueryRunner } from 'typeorm';
import { watch } from './add-cards/board-changes.js';
import { boardIndexOf, createCards } from './add-cards/card-table.js';
import { fillCards } from './add-cards/fill-cards.js';

const DAYS = ', valid_from, valid_to';

export const PAST_CARD_TABLES = ['past_card_span'];

/** The board of a day that is gone by the same way as today's. See docs/decisions/0021. */
export class KeepPastCards1796601600000 implements MigrationInterface {
  readonly name = 'KeepPastCards1796601600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createCards('past_card_span', DAYS));
    // Of a day that is gone most of what holds now is passed over, and so need not be fetched.
    await runner.query(`drop index card_span_board; ${boardIndexOf('card_span', DAYS)}`);
    // Those that are there do not tell on which day they began to show what they show.
    await fillCards(runner, ['card_span', 'past_card_span']);
    await runner.query(watch('past_card_span'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table past_card_span');
    await runner.query(`drop index card_span_board; ${boardIndexOf('card_span', '')}`);
  }
}
