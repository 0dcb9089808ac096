import { jest } from '@jest/globals';
import { forgetDrafts, keepDraft } from '../../api/draft-store.js';
import { emptyDraft } from './draft.js';
import { draftSlot, dropDraft, keepLog, keptLog, newKey } from './draft-store.js';

const draft = { ...emptyDraft('k', 1, '2026-11-23'), note: 'Ringt mamma.' };
const mine = draftSlot('karin', 'case-1');

describe('the drafts of what is to be logged', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    forgetDrafts();
    jest.useRealTimers();
  });

  it('are kept by person and case', () => {
    keepLog(mine, draft);
    expect(keptLog(mine)).toEqual(draft);
    expect(keptLog(draftSlot('mattias', 'case-1'))).toBeUndefined();
    expect(keptLog(draftSlot('karin', 'case-2'))).toBeUndefined();
  });

  it('are gone when they have been sent or thrown away', () => {
    keepLog(mine, draft);
    dropDraft(mine);
    expect(keptLog(mine)).toBeUndefined();
  });

  it('that cannot be read any more are none', () => {
    keepDraft(mine, { ...draft, type: 'något-gammalt' });
    expect(keptLog(mine)).toBeUndefined();
    keepDraft(mine, { text: 'Ringt mamma.' });
    expect(keptLog(mine)).toBeUndefined();
  });

  it('have keys of their own', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
