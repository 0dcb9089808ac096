import type { LocalDate } from '@tavlan/process';
import { meetingFor } from './meeting-for.js';
import type { PlannedMeeting } from './meeting-register.js';

const today = '2026-11-23' as LocalDate;
const on = (day: string, organ: PlannedMeeting['organ']): PlannedMeeting => ({ day: day as LocalDate, organ });
const planned = [
  on('2026-12-09', 'utskott'),
  on('2026-11-26', 'namnd'),
  on('2026-11-18', 'utskott'),
  on('2026-11-25', 'utskott'),
];
const matter = (decisionType: string | null, putUp: string | null = null) => ({ decision_type: decisionType, putUp });

describe('The meeting of an undecided matter', () => {
  test.each([
    ['that for which it was put up', matter('placering', '2026-12-09'), on('2026-12-09', 'utskott')],
    ['the next of the utskott, which decides what concerns a single person', matter('ansokan-lvu'), on('2026-11-25', 'utskott')],
    ['the next of the nämnd for what it alone decides', matter('vardnad'), on('2026-11-26', 'namnd')],
    ['the next of the utskott when it is not told what it is', matter(null), on('2026-11-25', 'utskott')],
    ['the next one when that for which it was put up has been held', matter('placering', '2026-11-18'), on('2026-11-25', 'utskott')],
    ['the next one when no meeting is held the day it was put up for', matter('placering', '2026-12-01'), on('2026-11-25', 'utskott')],
  ])('is %s', (_, undecided, wanted) => {
    expect(meetingFor(undecided, planned, today)).toEqual(wanted);
  }); // prettier-ignore

  test('is one of the other body where its own has none planned, and none where none is', () => {
    expect(meetingFor(matter('placering'), [on('2026-11-26', 'namnd')], today)).toEqual(on('2026-11-26', 'namnd'));
    expect(meetingFor(matter('placering'), [], today)).toBeUndefined();
  });
});
