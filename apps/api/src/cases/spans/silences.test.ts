import { day, type CaseFile, type Column } from '@tavlan/process';
import { silencesOf } from './silences.js';

const file = (days: string[], phases: [Column, string, string?][]): Pick<CaseFile, 'events' | 'phases'> => ({
  events: days.map((on, place) => ({
    event: { id: `e${place + 1}`, type: 'anteckning' },
    day: day(on),
    column: 'utredning',
  })),
  phases: phases.map(([column, from, to]) => ({
    column,
    from: day(from),
    ...(to !== undefined && { to: day(to) }),
    echo: false,
  })),
});
const said = (facts: Parameters<typeof silencesOf>[0]) =>
  silencesOf(facts).map(({ event, since, from, to }) => `${event} ${since}: ${from}–${to ?? ''}`);

describe('Silences', () => {
  test('begin the thirty-first day after something happened and end when something does', () => {
    const facts = file(['2026-01-01', '2026-01-31', '2026-03-05'], [['utredning', '2026-01-01']]);
    expect(said(facts)).toEqual(['e2 2026-01-31: 2026-03-03–2026-03-05', 'e3 2026-03-05: 2026-04-05–']);
  });
  test('are none in a case that is closed, and end where one is closed', () => {
    const closed = file(['2026-01-01', '2026-01-10'], [['utredning', '2026-01-01', '2026-01-10'], ['avslutat', '2026-01-10']]); // prettier-ignore
    expect(said(closed)).toEqual([]);
    const closing = file(['2026-01-01'], [['utredning', '2026-01-01', '2026-03-01'], ['avslutat', '2026-03-01']]); // prettier-ignore
    expect(said(closing)).toEqual(['e1 2026-01-01: 2026-02-01–2026-03-01']);
  });
  test('are not broken on the day on which they would begin', () => {
    expect(said(file(['2026-01-01', '2026-02-01'], [['utredning', '2026-01-01']]))).toEqual([
      'e2 2026-02-01: 2026-03-04–',
    ]);
  });
});
