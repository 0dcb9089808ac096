import { day } from '@tavlan/process';
import { UNUSUAL_RULES, type ReadCase, type Reading } from './unusual-rules.js';

const aCase = (more: Partial<ReadCase> = {}): ReadCase => ({
  ...{ unit: 'nord', childName: 'Alva Sten', protected: false, reason: 'ansvarig', ownStep: true },
  ...more,
});
/** An ordinary reading: a Tuesday forenoon, one's own case, something logged. */
const aReading = ({ one, reader, ...more }: Partial<Reading> & { one?: Partial<ReadCase> } = {}): Reading => ({
  ...{ today: day('2026-12-20'), day: day('2026-11-24'), hour: 10, daysSince: 26 },
  ...{ action: 'read-case', why: null, openedInHour: 3, cases: [aCase(one)] },
  reader: { name: 'Maria Ek', roles: ['handlaggare'], units: ['nord'], ...reader },
  ...more,
});
const found = (reading: Reading) => UNUSUAL_RULES.flatMap(({ id, because }) => (because(reading) === null ? [] : [id]));

describe('Unusual readings', () => {
  test('an ordinary reading is none', () => expect(found(aReading())).toEqual([]));

  test.each<[string, string, Reading, Reading]>([
    [
      'utan-atkomst',
      'a case without a grant; a search that finds by duty is none',
      aReading({ one: { reason: '' } }),
      aReading({ action: 'search', why: 'mottagning', one: { reason: '' } }),
    ],
    [
      'annan-enhet',
      "another unit's case, unless it is one's own work",
      aReading({ one: { unit: 'syd', reason: 'jour' } }),
      aReading({ one: { unit: 'syd', reason: 'medhandlaggare' } }),
    ],
    [
      'samma-namn',
      'the same surname; the same first name is none',
      aReading({ one: { childName: 'Alva Berg-Ek' } }),
      aReading({ one: { childName: 'Maria Sten' } }),
    ],
    [
      'samma-namn',
      'one’s own name, however it is written; a child known by its first name alone is none',
      aReading({ one: { childName: ' maria  EK' } }),
      aReading({ one: { childName: 'Ek' } }),
    ],
    ['skyddad', 'protected data', aReading({ one: { protected: true } }), aReading()],
    ['nodoppning', 'emergency access', aReading({ one: { reason: 'nodoppning' } }), aReading()],
    [
      'utanfor-arbetstid',
      'in the evening, unless on duty',
      aReading({ hour: 20 }),
      aReading({ hour: 20, reader: { name: 'Maria Ek', roles: ['jour'], units: ['nord'] } }),
    ],
    ['utanfor-arbetstid', 'before six', aReading({ hour: 5 }), aReading({ hour: 6 })],
    [
      'utanfor-arbetstid',
      'on a Saturday and on a holiday',
      aReading({ day: day('2026-11-28') }),
      aReading({ day: day('2026-11-27') }),
    ],
    ['manga-pa-en-timme', 'many in an hour', aReading({ openedInHour: 31 }), aReading({ openedInHour: 30 })],
    [
      'inget-loggat',
      'nothing logged around it, once the days have passed',
      aReading({ one: { ownStep: false } }),
      aReading({ one: { ownStep: false }, daysSince: 14 }),
    ],
    [
      'inget-loggat',
      'nothing logged, and not the line above, which logs little',
      aReading({ one: { ownStep: false, reason: 'enhetens-mottagning' } }),
      aReading({ one: { ownStep: false, reason: 'enhetens-ledning' } }),
    ],
  ])('%s: %s', (rule, _what, unusual, ordinary) => {
    expect(found(unusual)).toContain(rule);
    expect(found(ordinary)).not.toContain(rule);
  });

  test('every rule is tried above and says its reason in a whole sentence', () => {
    const everything = aReading({
      ...{ hour: 23, openedInHour: 99 },
      cases: [
        aCase({ unit: 'syd', childName: 'Maria Ek', protected: true, reason: 'nodoppning', ownStep: false }),
        aCase({ reason: '' }),
      ],
    });
    expect(found(everything)).toEqual(UNUSUAL_RULES.map(({ id }) => id));
    for (const { because } of UNUSUAL_RULES) expect(because(everything)).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('no reason names anybody', () => {
    const told = UNUSUAL_RULES.map(({ because }) => because(aReading({ one: { childName: 'Maria Ek' } }))).join(' ');
    expect(told).toContain('heter som läsaren');
    expect(told).not.toMatch(/Maria|Ek/);
  });
});
