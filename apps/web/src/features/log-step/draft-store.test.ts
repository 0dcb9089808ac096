import { emptyDraft } from './draft.js';
import { draftSlot, dropDraft, forgetDrafts, keepDraft, newKey, readDraft, subscribeToDrafts } from './draft-store.js';

const draft = { ...emptyDraft('k', 1, '2026-11-23'), note: 'Ringt mamma.' };
const mine = draftSlot('karin', 'case-1');

describe('the drafts', () => {
  afterEach(forgetDrafts);

  it('are kept by person and case', () => {
    keepDraft(mine, draft);
    expect(readDraft(mine)?.note).toBe('Ringt mamma.');
    expect(readDraft(draftSlot('mattias', 'case-1'))).toBeUndefined();
    expect(readDraft(draftSlot('karin', 'case-2'))).toBeUndefined();
  });

  it('are all forgotten at signing out', () => {
    keepDraft(mine, draft);
    forgetDrafts();
    expect(readDraft(mine)).toBeUndefined();
  });

  it('tell who listens, as long as they listen', () => {
    const heard: (string | undefined)[] = [];
    const stop = subscribeToDrafts(() => heard.push(readDraft(mine)?.note));
    keepDraft(mine, draft);
    dropDraft(mine);
    stop();
    keepDraft(mine, draft);
    expect(heard).toEqual(['Ringt mamma.', undefined]);
  });

  it('have keys of their own', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
