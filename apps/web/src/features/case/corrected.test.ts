import { heldBy } from './corrected.js';
import { anEvent } from './testing/a-case-view.js';

const wrong = anEvent('e1', 1, '2026-11-02', {
  type: 'kontakt',
  title: 'Kontakt',
  note: 'Ringt mamma.',
  data: { with: 'foralder', how: 'telefon' },
  correctedBy: 'r2',
  column: null,
});
const correction = (id: string, seq: number, replaces: Record<string, unknown>, more = {}) =>
  anEvent(id, seq, '2026-11-05', {
    type: 'rattelse',
    data: { ref: 'e1', reason: 'Fel dag', replaces },
    column: null,
    ...more,
  });

describe('a corrected entry', () => {
  it('holds what its corrections say, the later over the earlier, under its own id', () => {
    const last = correction('r2', 3, { on: '2026-11-04', how: null }, { column: 'utredning' });
    const held = heldBy(last, [wrong, correction('r1', 2, { on: '2026-11-03', note: 'Ringt pappa.' }), last]);
    expect(held).toMatchObject({
      id: 'e1',
      title: 'Kontakt',
      on: '2026-11-04',
      note: 'Ringt pappa.',
      column: 'utredning',
    });
    expect(held?.data).toEqual({ with: 'foralder' });
  });

  it('does not hold what a correction said that was itself taken back', () => {
    const last = correction('r2', 3, { on: '2026-11-03' }, { column: 'utredning' });
    const held = heldBy(last, [wrong, correction('r1', 2, { note: 'Ringt pappa.' }, { voided: true }), last]);
    expect(held?.note).toBe('Ringt mamma.');
  });

  it('turns a day into an interval', () => {
    const last = correction('r2', 2, { onBetween: ['2026-11-01', '2026-11-03'] }, { column: 'utredning' });
    expect(heldBy(last, [wrong, last])).toMatchObject({ on: null, onBetween: ['2026-11-01', '2026-11-03'] });
  });

  it('is nothing where the correction has no place', () => {
    const voiding = correction('r2', 2, {}, { data: { ref: 'e1', void: true } });
    expect(heldBy(voiding, [wrong, voiding])).toBeNull();
  });
});
