/**
 * What somebody has begun to write, by user and draft. It is saved on the server as it is typed and never in the browser's
 * storage: free text about a child must not stay behind there. Here it lives as long as the page, so that a lost
 * connection, or a session that has run out, takes nothing away.
 */
import type { SavedDraft } from '@tavlan/contract';
import { useCallback, useSyncExternalStore } from 'react';
import { call } from './http.js';
import { isProblem } from './problem-error.js';

export type DraftBody = Readonly<Record<string, unknown>>;

export interface KeptDraft {
  readonly body: DraftBody;
  /** `waiting`: out of reach, tried again. `signed-out`: saved when its writer has signed in again. */
  readonly state: 'saving' | 'saved' | 'waiting' | 'signed-out' | 'refused';
  readonly savedAt: string | null;
}

/** Writing pauses this long before it is saved. */
const SAVE_AFTER_MS = 600;
const AGAIN_MS = 4_000;

const drafts = new Map<string, KeptDraft>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** What is said of one draft goes out in order. */
const lines = new Map<string, Promise<unknown>>();
const listeners = new Set<() => void>();
let ready = false;

export const draftSlot = (userId: string, key: string): string => `${userId} ${key}`;
const keyOf = (slot: string): string => slot.slice(slot.lastIndexOf(' ') + 1);

const tell = (): void => {
  listeners.forEach((listener) => listener());
  const unsaved = [...drafts.values()].some(({ state }) => state !== 'saved');
  globalThis[unsaved ? 'addEventListener' : 'removeEventListener']?.('beforeunload', askFirst);
};

/** What has not reached the server is the one thing that closing the tab would lose. */
const askFirst = (event: Event): void => event.preventDefault();

const put = (slot: string, draft: KeptDraft): void => {
  drafts.set(slot, draft);
  tell();
};

export const readDraft = (slot: string): KeptDraft | undefined => drafts.get(slot);

export function keepDraft(slot: string, body: DraftBody): void {
  put(slot, { body, state: 'saving', savedAt: drafts.get(slot)?.savedAt ?? null });
  later(slot, SAVE_AFTER_MS);
}

/** Sent, or thrown away. */
export function dropDraft(slot: string): void {
  if (!drafts.delete(slot)) return;
  clearTimeout(timers.get(slot));
  tell();
  inLine(slot, () => call('dropDraft', { params: { key: keyOf(slot) } })).catch(() => undefined);
}

/** What the server has kept; what is written here and not saved yet goes before it. Nobody else's stays in memory. */
export function takeDrafts(userId: string, kept: readonly SavedDraft[]): void {
  for (const slot of [...drafts.keys()]) if (!slot.startsWith(`${userId} `)) drafts.delete(slot);
  for (const { key, body, savedAt } of kept) {
    const slot = draftSlot(userId, key);
    if (!drafts.has(slot)) drafts.set(slot, { body, state: 'saved', savedAt });
  }
  ready = true;
  tell();
  for (const [slot, { state }] of drafts) if (state !== 'saved') later(slot, 0);
}

/** For signing out: everything is saved first, and the next person at the keyboard finds nothing. */
export async function handInDrafts(): Promise<void> {
  await Promise.allSettled([...drafts.keys()].map((slot) => save(slot)));
}

export function forgetDrafts(): void {
  timers.forEach((timer) => clearTimeout(timer));
  drafts.clear();
  ready = false;
  tell();
}

function later(slot: string, wait: number): void {
  clearTimeout(timers.get(slot));
  timers.set(
    slot,
    setTimeout(() => void save(slot), wait),
  );
}

async function save(slot: string): Promise<void> {
  clearTimeout(timers.get(slot));
  const draft = drafts.get(slot);
  if (draft === undefined || draft.state === 'saved' || draft.state === 'refused') return;
  const { body } = draft;
  const isLatest = () => drafts.get(slot)?.body === body;
  try {
    const { savedAt } = await inLine(slot, () => call('keepDraft', { params: { key: keyOf(slot) }, body: { body } }));
    if (isLatest()) put(slot, { body, state: 'saved', savedAt });
  } catch (error) {
    if (!isLatest()) return;
    const state = isProblem(error, 'not-signed-in') ? 'signed-out' : isRefusal(error) ? 'refused' : 'waiting';
    put(slot, { ...draft, state });
    if (state === 'waiting') later(slot, AGAIN_MS);
  }
}

const isRefusal = (error: unknown): boolean =>
  isProblem(error, 'not-found', 'not-yours', 'invalid-request', 'too-large');

function inLine<T>(slot: string, work: () => Promise<T>): Promise<T> {
  const next = (lines.get(slot) ?? Promise.resolve()).then(work, work);
  lines.set(slot, next);
  return next;
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useKeptDraft(slot: string): KeptDraft | undefined {
  return useSyncExternalStore(
    subscribeToDrafts,
    useCallback(() => readDraft(slot), [slot]),
  );
}

/** Whether what the server has kept is known: a form that opens before would begin empty. */
export function useDraftsReady(): boolean {
  return useSyncExternalStore(subscribeToDrafts, () => ready);
}
