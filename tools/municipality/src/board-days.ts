/** When the committee (utskott) and the board (nämnd) meet. */
import { monthOf, weekdayOf, type DayNumber } from './day-number.js';

export class BoardDays {
  /** Days of the board's own meetings, ascending. */
  readonly board: readonly DayNumber[];
  private readonly committee: readonly DayNumber[];

  constructor(first: DayNumber, last: DayNumber) {
    const board: DayNumber[] = [];
    const committee: DayNumber[] = [];
    let thursdays = 0;
    for (let day = first; day <= last; day++) {
      if (day > first && monthOf(day) !== monthOf(day - 1)) thursdays = 0;
      if (weekdayOf(day) === 3 && ++thursdays === 3 && monthOf(day) !== 6) board.push(day);
      // Every other Wednesday, the whole year round: limits run in July too.
      if (weekdayOf(day) === 2 && Math.floor((day - 6) / 7) % 2 === 0) committee.push(day);
    }
    this.board = board;
    this.committee = committee;
  }

  committeeFrom(day: DayNumber): DayNumber {
    return this.committee[firstFrom(this.committee, day)] ?? day;
  }

  /** The last meeting up to and including a day. */
  committeeBy(day: DayNumber): DayNumber {
    const next = firstFrom(this.committee, day);
    return this.committee[next] === day ? day : (this.committee[next - 1] ?? day);
  }

  boardAfter(day: DayNumber): DayNumber {
    return this.board[firstFrom(this.board, day + 1)] ?? day;
  }
}

function firstFrom(days: readonly DayNumber[], day: DayNumber): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
