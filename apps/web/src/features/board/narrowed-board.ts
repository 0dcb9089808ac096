import type { Board, Card } from '@tavlan/contract';

/** The cards at hand that fit what is being typed: shown at once, until the server has answered for all of them. */
export function narrowedBoard(board: Board, typed: string): Board {
  const words = typed.trim().toLocaleLowerCase('sv');
  if (words === '') return board;
  const fits = ({ dnr, code, name }: Card): boolean =>
    [dnr, code, name].some((each) => each?.toLocaleLowerCase('sv').includes(words) ?? false);
  // What follows the first page belongs to the question before.
  return {
    ...board,
    columns: board.columns.map((column) => ({ ...column, cards: column.cards.filter(fits), next: null })),
  };
}
