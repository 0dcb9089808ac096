import { timelineDays } from './timeline-entries.js';
import { anEvent } from './testing/a-case-view.js';

const shown = (events: Parameters<typeof timelineDays>[0]) =>
  timelineDays(events).map(({ day, entries }) => [day, ...entries.map(({ entry, fate }) => `${entry.id} ${fate}`)]);

describe('the timeline', () => {
  it('has the latest day first, and on it the latest entry', () => {
    const events = [
      anEvent('a', 1, '2026-11-02', { at: '08:00' }),
      anEvent('b', 2, '2026-11-03'),
      anEvent('c', 3, '2026-11-02', { at: '07:00' }),
      anEvent('d', 4, '2026-11-03'),
    ];
    expect(shown(events)).toEqual([
      ['2026-11-03', 'd holds', 'b holds'],
      ['2026-11-02', 'a holds', 'c holds'],
    ]);
  });

  it('keeps a corrected entry where it stood, beside what holds instead', () => {
    const events = [
      anEvent('a', 1, '2026-11-02', { column: null, correctedBy: 'r' }),
      anEvent('r', 2, '2026-11-05', {
        type: 'rattelse',
        data: { ref: 'a', reason: 'Fel dag', replaces: { on: '2026-11-05' } },
      }),
    ];
    expect(shown(events)).toEqual([
      ['2026-11-05', 'a holds'],
      ['2026-11-02', 'a corrected'],
    ]);
  });

  it('keeps what was taken back, with the correction that did it', () => {
    const events = [
      anEvent('a', 1, '2026-11-02', { column: null, correctedBy: 'r', voided: true }),
      anEvent('r', 2, '2026-11-05', {
        type: 'rattelse',
        column: null,
        data: { ref: 'a', reason: 'Fel barn', void: true },
      }),
    ];
    expect(shown(events)).toEqual([['2026-11-02', 'a void']]);
    expect(timelineDays(events)[0]?.entries[0]?.correction?.id).toBe('r');
  });
});
