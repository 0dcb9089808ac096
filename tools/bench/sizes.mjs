/** How much is loaded and how often each thing is measured. The growth of the board is always measured at full size. */
export const QUICK = { events: 200_000, rounds: 5, logged: 60, calls: 10, historyOpen: 1_000, firstEver: false };
export const LONG = { events: 1_000_000, rounds: 9, logged: 150, calls: 25, historyOpen: 5_000, firstEver: true };
/** To try out the yardstick itself; says nothing. */
export const TINY = { events: 20_000, rounds: 2, logged: 12, calls: 3, historyOpen: 100, firstEver: false };

export const OPEN_CASES = { few: 100, many: 5_000 };
export const YEARS = 10;
/** Of the whole nation's load over the years, as the generator makes it. */
export const EVENTS_OF_THE_NATION = 53_000_000;
export const TODAY = '2026-11-23';
export const PAST_DAY = '2026-03-03';
