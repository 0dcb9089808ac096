import type { RegisteredEvent } from '@tavlan/contract';
import { draftOfEntry, replacesOf } from './correction.js';

const entry = {
  id: 'e1',
  type: 'utredning-forlangd',
  on: '2026-11-20',
  day: '2026-11-20',
  onBetween: null,
  at: '10:00',
  by: 'arbetsledare',
  note: 'Polisförhör först 8 dec.',
  data: { until: '2026-12-18', reason: 'Polisförhör' },
} as unknown as RegisteredEvent;
const draft = draftOfEntry(entry, 7);

describe('the correction of an entry', () => {
  it('begins with the entry as it stands', () => {
    expect(draft).toMatchObject({
      on: '2026-11-20',
      at: '10:00',
      by: 'arbetsledare',
      data: { until: '2026-12-18', reason: 'Polisförhör' },
    });
    expect(replacesOf(entry, draft)).toEqual({});
  });

  it('replaces only what differs', () => {
    expect(replacesOf(entry, { ...draft, on: '2026-11-19', data: { ...draft.data, until: '2026-12-17' } })).toEqual({
      on: '2026-11-19',
      until: '2026-12-17',
    });
  });

  it('takes away what was emptied', () => {
    expect(replacesOf(entry, { ...draft, note: ' ', by: '' })).toEqual({ note: null, by: null });
  });

  it('puts an interval in the place of a day', () => {
    const rough = { ...draft, rough: true, first: '2026-11-18', last: '2026-11-20', at: '' };
    expect(replacesOf(entry, rough)).toEqual({ onBetween: ['2026-11-18', '2026-11-20'], at: null });
  });
});
