import { jest } from '@jest/globals';
import {
  draftSlot,
  dropDraft,
  forgetDrafts,
  handInDrafts,
  keepDraft,
  readDraft,
  subscribeToDrafts,
  takeDrafts,
} from './draft-store.js';

const mine = draftSlot('karin', 'anmalan');
const savedAt = '2026-11-23T09:40:00.000Z';
let asked: { method: string; body: unknown }[];
let answer: () => Promise<Response>;

beforeEach(() => {
  jest.useFakeTimers();
  asked = [];
  answer = () => Promise.resolve(Response.json({ savedAt }));
  globalThis.fetch = (_address, init) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ method: init?.method ?? '', body });
    return answer();
  };
});
afterEach(() => {
  forgetDrafts();
  jest.useRealTimers();
});

describe('the drafts', () => {
  it('are saved when the writing pauses, as they were last written', async () => {
    keepDraft(mine, { note: 'R' });
    keepDraft(mine, { note: 'Ringt' });
    expect(readDraft(mine)?.state).toBe('saving');
    await jest.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([{ method: 'PUT', body: { body: { note: 'Ringt' } } }]);
    expect(readDraft(mine)).toEqual({ body: { note: 'Ringt' }, state: 'saved', savedAt });
  });

  it('wait for a lost connection, and are saved when it is back', async () => {
    answer = () => Promise.reject(new TypeError('no network'));
    keepDraft(mine, { note: 'Ringt' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(readDraft(mine)).toEqual({ body: { note: 'Ringt' }, state: 'waiting', savedAt: null });
    answer = () => Promise.resolve(Response.json({ savedAt }));
    await jest.advanceTimersByTimeAsync(5000);
    expect(readDraft(mine)?.state).toBe('saved');
  });

  it('outlive a session that ran out, and are saved when the same person is back', async () => {
    const refusal = { type: '/problems/not-signed-in', title: 'Du är inte inloggad', status: 401 };
    answer = () => Promise.resolve(Response.json(refusal, { status: 401 }));
    keepDraft(mine, { note: 'Ringt' });
    await jest.advanceTimersByTimeAsync(20_000);
    expect([readDraft(mine)?.state, asked.length]).toEqual(['signed-out', 1]);
    answer = () => Promise.resolve(Response.json({ savedAt }));
    takeDrafts('karin', [{ key: 'anmalan', body: { note: 'Äldre' }, savedAt, case: null }]);
    await jest.advanceTimersByTimeAsync(10);
    expect(readDraft(mine)).toEqual({ body: { note: 'Ringt' }, state: 'saved', savedAt });
  });

  it('of somebody else are forgotten as soon as another person has signed in', () => {
    keepDraft(mine, { note: 'Ringt' });
    takeDrafts('mattias', []);
    expect(readDraft(mine)).toBeUndefined();
  });

  it('are thrown away on the server too, after what was on its way there', async () => {
    keepDraft(mine, { note: 'Ringt' });
    await jest.advanceTimersByTimeAsync(1000);
    answer = () => Promise.resolve(new Response(null, { status: 204 }));
    dropDraft(mine);
    dropDraft(mine);
    await jest.advanceTimersByTimeAsync(10);
    expect(asked.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
  });

  it('are handed in before signing out', async () => {
    keepDraft(mine, { note: 'Ringt' });
    await handInDrafts();
    expect(asked).toHaveLength(1);
  });

  it('tell who listens, as long as they listen', () => {
    const heard: unknown[] = [];
    const stop = subscribeToDrafts(() => heard.push(readDraft(mine)?.body));
    keepDraft(mine, { note: 'Ringt' });
    stop();
    keepDraft(mine, { note: 'Ringt mamma' });
    expect(heard).toEqual([{ note: 'Ringt' }]);
  });
});
