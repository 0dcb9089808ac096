/** Puts changed cards into a board that is on screen, so that only they move. */
import type { Board, BoardColumn, Card, ChangedCards } from '@tavlan/contract';
import type { Column } from '@tavlan/process';

type ChangedCard = ChangedCards['cards'][number];

/**
 * The board with the changed cards in their places, or `null` when it cannot be told from what is loaded: a card that
 * stood, or will stand, on a page that has not been fetched. Then the board is to be asked for again.
 */
export function withChangedCards(board: Board, changed: readonly ChangedCard[]): Board | null {
  let columns: readonly BoardColumn[] = board.columns;
  for (const each of changed) {
    const next = withOne(columns, each);
    if (next === null) return null;
    columns = next;
  }
  return columns === board.columns ? board : { ...board, columns: [...columns] };
}

function withOne(columns: readonly BoardColumn[], { id, places }: ChangedCard): readonly BoardColumn[] | null {
  const found = columns.some((column) => column.cards.some((card) => card.id === id));
  // Not among the loaded: it is new only if everything is loaded.
  if (!found && columns.some((column) => column.next !== null)) return null;
  const next: BoardColumn[] = [];
  for (const column of columns) {
    const card = places?.find((place) => place.column === column.id)?.card;
    const put = placed(column, id, card);
    if (put === null) return null;
    next.push(put);
  }
  return next;
}

function placed(column: BoardColumn, id: string, card: Card | undefined): BoardColumn | null {
  const at = column.cards.findIndex((each) => each.id === id);
  const old = column.cards[at];
  if (old === undefined && card === undefined) return column;
  const counts = {
    count: column.count + Number(card?.echo === false) - Number(old?.echo === false),
    echoes: column.echoes + Number(card?.echo === true) - Number(old?.echo === true),
  };
  const others = column.cards.filter((each) => each.id !== id);
  if (card === undefined) return { ...column, ...counts, cards: others };
  if (old !== undefined && compared(column.id, old, card) === 0)
    return { ...column, ...counts, cards: column.cards.map((each) => (each.id === id ? card : each)) };
  const before = others.findIndex((each) => compared(column.id, card, each) < 0);
  if (before === -1 && column.next !== null) return null;
  const cut = before === -1 ? others.length : before;
  return { ...column, ...counts, cards: [...others.slice(0, cut), card, ...others.slice(cut)] };
}

/** The order of a column as the server has it: echoes last, then by last day, what was closed last first, then by dnr. */
function compared(column: Column, a: Card, b: Card): number {
  const closed = (card: Card) => (column === 'avslutat' && !card.next?.lastDay ? card.days : 0);
  const order = Number(a.echo) - Number(b.echo) || byText(lastDayOf(a), lastDayOf(b)) || closed(a) - closed(b);
  return order || byText(a.dnr, b.dnr);
}

const lastDayOf = (card: Card): string => card.next?.lastDay ?? '9999-12-31';
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
