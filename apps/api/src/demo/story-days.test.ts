import { addDays, day, daysBetween } from '@tavlan/process';
import { bornOn, storyCalendar, storyDay, withDays } from './story-days.js';

const MONDAY = day('2026-11-23');
const SUNDAY = day('2026-11-29');

describe('Days of a story', () => {
  test.each([
    [-3, false, '2026-11-20'],
    [-2, false, '2026-11-20'],
    [-2, true, '2026-11-21'],
    [5, false, '2026-11-30'],
    [0, false, '2026-11-23'],
  ])('%i days from Monday 23 November is a working day unless it is exact (%s): %s', (offset, exact, wanted) => {
    expect(storyDay(MONDAY, offset, exact)).toBe(wanted);
  });

  test('are never holidays: Christmas is over on the twenty-eighth', () => {
    expect(storyDay(day('2026-12-30'), -5)).toBe('2026-12-23');
    expect(storyDay(day('2026-12-23'), 1)).toBe('2026-12-28');
  });

  test('stay what they are today, on a Sunday too', () => {
    expect(storyDay(SUNDAY, 0)).toBe(SUNDAY);
  });

  test.each([
    ['Svar senast {+7}.', 'Svar senast mån 30 nov.'],
    ['Anmälan kom {-2!} kl. 15.40.', 'Anmälan kom lör 21 nov kl. 15.40.'],
    ['Senast {-6!+1w}.', 'Senast tis 24 nov.'],
    // Four months from Friday 21 August is Monday 21 December; from Tuesday 4 August Friday 4 December.
    ['Fyra månader {-94+4m}.', 'Fyra månader mån 21 dec.'],
    ['Två månader {-54+2m!}.', 'Två månader mån 30 nov.'],
    // Three months from 28 August is Saturday 28 November, which only the law's own time moves.
    ['{-87!+3m} {-87!+3m!}', 'mån 30 nov lör 28 nov'],
    [
      'Utskottet {U1}, annars {U2}; nämnden {N1}. Stopp {U2-8}.',
      'Utskottet ons 25 nov, annars ons 9 dec; nämnden tors 26 nov. Stopp tis 1 dec.',
    ],
  ])('in the text %s are %s', (text, wanted) => {
    expect(withDays(text, storyCalendar(MONDAY))).toBe(wanted);
  });

  test('of birth give the age told, and the birthday the day told', () => {
    expect(bornOn(MONDAY, 17, 82)).toBe('2009-02-13');
  });

  test.each([
    ['namnd', 4, 28],
    ['utskott', 3, 14],
  ] as const)(
    'of the %s are the same weekday every time, the next within a week, never today',
    (organ, weekday, every) => {
      for (const today of [MONDAY, SUNDAY, day('2026-11-25'), day('2026-11-26')]) {
        const days = storyCalendar(today)[organ];
        const next = days.findIndex((held) => held > today);
        expect(days).not.toContain(today);
        expect(days[next]! <= addDays(today, 7)).toBe(true);
        expect(daysBetween(days[0]!, days[next]!) % 7).toBe(0);
        expect(new Set(days).size).toBe(days.length);
        expect(every).toBeGreaterThan(7);
        expect(new Date(`${days[next]}T12:00:00Z`).getUTCDay()).toBe(weekday);
      }
    },
  );
});
