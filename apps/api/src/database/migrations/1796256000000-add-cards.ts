import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createCards } from './add-cards/card-table.js';
import { CREATE_BOARD_CHANGES, DROP_BOARD_CHANGES } from './add-cards/board-changes.js';
import { fillCards } from './add-cards/fill-cards.js';

export const CARD_TABLES = ['card_span'];
export const CHANGE_TABLES = ['board_change'];

/** What the cards of the board show, in the board's order; and which part of all cases has changed, for its counts. */
export class AddCards1796256000000 implements MigrationInterface {
  readonly name = 'AddCards1796256000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createCards('card_span', ''));
    // A board without its cards would look like a unit without cases.
    await fillCards(runner, ['card_span']);
    await runner.query(CREATE_BOARD_CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_BOARD_CHANGES);
    await runner.query('drop table card_span');
  }
}
