import { asCorrected } from './corrected.js';
import { anEvent } from './testing/a-case-view.js';

const wrong = anEvent('e1', 1, '2026-11-02', {
  note: 'Ringt mamma.',
  data: { with: 'foralder', how: 'telefon' },
  correctedBy: 'r2',
});
const correction = (id: string, seq: number, replaces: Record<string, unknown>, voided = false) =>
  anEvent(id, seq, '2026-11-05', {
    type: 'rattelse',
    data: { ref: 'e1', reason: 'Fel dag', replaces },
    voided,
    column: null,
  });

describe('a corrected entry', () => {
  it('holds what its corrections say, the later over the earlier', () => {
    const events = [
      wrong,
      correction('r1', 2, { on: '2026-11-03', note: 'Ringt pappa.' }),
      correction('r2', 3, { on: '2026-11-04', how: null }),
    ];
    const { entry, by } = asCorrected(wrong, events);
    expect(entry).toMatchObject({ on: '2026-11-04', note: 'Ringt pappa.', data: { with: 'foralder' } });
    expect(entry.data).not.toHaveProperty('how');
    expect(by?.id).toBe('r2');
  });

  it('does not hold what a correction said that was itself taken back', () => {
    const events = [
      wrong,
      correction('r1', 2, { note: 'Ringt pappa.' }, true),
      correction('r2', 3, { on: '2026-11-03' }),
    ];
    expect(asCorrected(wrong, events).entry.note).toBe('Ringt mamma.');
  });

  it('turns a day into an interval and back', () => {
    const rough = asCorrected(wrong, [wrong, correction('r2', 2, { onBetween: ['2026-11-01', '2026-11-03'] })]).entry;
    expect(rough).toMatchObject({ on: null, onBetween: ['2026-11-01', '2026-11-03'] });
  });
});
