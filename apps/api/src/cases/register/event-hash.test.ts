import { canonicalJson } from '../../database/canonical-json.js';
import { coveredText, eventHash, firstPrevious, textHash, type Unhashed } from './event-hash.js';

const event: Unhashed = {
  m: 114,
  case_id: '0190b5e0-0000-7000-8000-000000000001',
  seq: 3,
  event_id: 'e3',
  type: 'kontakt',
  on_day: '2026-11-20',
  between_first: null,
  between_last: null,
  at: '08:10',
  refs: ['e1', 'e2'],
  by_body: 'handlaggare',
  law: 'SoL (2025:400) 20:1 "§"',
  facts: { with: 'skola', how: 'telefon', parties: [{ sentOn: '2026-11-16' }] },
  recorded_at: new Date('2026-11-20T09:00:00.123Z'),
  recorded_by: 'åsa',
  imported: false,
  corrects: null,
};

describe('the chain of a case', () => {
  it('covers every column of an entry, as canonical JSON', () => {
    expect(coveredText(event)).toBe(canonicalJson(event));
    const sparse = { ...event, at: null, refs: null, by_body: null, law: null, facts: {}, corrects: 'e1' };
    expect(coveredText(sparse)).toBe(canonicalJson(sparse));
  });

  it('gives the hashes that are already in registers', () => {
    const salt = Buffer.alloc(16, 7);
    const first = firstPrevious(114, event.case_id);
    const text = textHash(salt, { note: 'Möte kl. 14', b: [1, null], a: { z: 1, y: undefined } });
    const hashes = [first, text, eventHash(event, salt, text, first), eventHash(event, salt, null, first)];
    expect(hashes.map((hash) => hash.toString('hex'))).toEqual([
      'f1a22eadd577418f13f02095164b4a1603d945c503563770d2e928b0298df3a5',
      'c01dd72eadf8cc8e12d98199403717eb8415cb2d1065a001cb1322261bfdf017',
      '87491684032646832d3de12cfc22650f0a7dfe89c77e5d7433731ff597575dbf',
      '8be4581d0606093997e69c9e0b50236ccb360bb5ecde50d8cb83a606c886ac61',
    ]);
  });
});
