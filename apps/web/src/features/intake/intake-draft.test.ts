import type { SearchHit } from '@tavlan/contract';
import { day } from '@tavlan/process';
import { readChildNumber } from './child-number.js';
import { newChild, newDraft, readDraft, type IntakeDraft } from './intake-draft.js';

const today = day('2026-11-23');
const known: SearchHit = {
  id: '01980000-0000-7000-8000-000000000001',
  dnr: '2026-0101',
  name: 'Alva',
  born: '2019',
  column: 'utredning',
  unit: null,
  responsible: null,
  why: 'namn',
};
const draft = (change: Partial<IntakeDraft>): IntakeDraft => ({
  ...newDraft(today, ''),
  source: 'privat',
  children: [{ ...newChild('1'), name: 'Alva', number: '2019' }],
  ...change,
});

describe('a draft of a report', () => {
  test('becomes a request that says nothing that was not said', () => {
    expect(readDraft(draft({}), today)).toEqual({
      ok: true,
      request: { on: '2026-11-23', source: 'privat', children: [{ name: 'Alva', born: '2019' }] },
    });
  });

  test('names a known child by its case and a new one by what is known', () => {
    const children = [
      { ...newChild('1'), name: 'Al', known },
      { ...newChild('2'), name: ' Nils ', isNew: true },
    ];
    expect(readDraft(draft({ children, on: 'i går', at: '8.10', late: true }), today)).toMatchObject({
      request: { on: '2026-11-22', at: '08:10', late: true, children: [{ caseId: known.id }, { name: 'Nils' }] },
    });
  });

  test('leaves out a reporter that belongs to another source', () => {
    const read = readDraft(draft({ source: 'anonym', reporter: 'skola' }), today);
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && 'reporter' in read.request).toBe(false);
  });

  test('says of each field what is missing', () => {
    const read = readDraft(draft({ on: '24 nov', at: '25', source: '', children: [newChild('1')] }), today);
    expect(read.ok ? {} : Object.keys(read.errors).sort()).toEqual(['at', 'children.0.name', 'on', 'source']);
  });
});

describe('the number of a child', () => {
  test.each([
    ['20190412-0000', { personalNumber: '20190412-0000' }],
    ['190412-0000', { personalNumber: '190412-0000' }],
    ['2019', { born: '2019' }],
    ['20190412', { born: '2019-04-12' }],
    ['2019-04-12', { born: '2019-04-12' }],
    ['2019-02-30', null],
    ['sju år', null],
  ])('%s', (text, expected) => expect(readChildNumber(text)).toEqual(expected));
});
