/**
 * Drafts by user and case. They live in memory only: free text about a child must not stay behind in the browser. They outlive
 * the dialog and a change of page, not the tab.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { Draft } from './draft.js';

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

const tell = (): void => {
  listeners.forEach((listener) => listener());
  const act = drafts.size > 0 ? 'addEventListener' : 'removeEventListener';
  globalThis[act]?.('beforeunload', askFirst);
};

/** Closing the tab is the one thing a draft does not survive. */
const askFirst = (event: Event): void => event.preventDefault();

export function readDraft(slot: string): Draft | undefined {
  return drafts.get(slot);
}

export function keepDraft(slot: string, draft: Draft): void {
  drafts.set(slot, draft);
  tell();
}

export function dropDraft(slot: string): void {
  if (drafts.delete(slot)) tell();
}

/** For signing out: the next person at the keyboard finds nothing. */
export function forgetDrafts(): void {
  drafts.clear();
  tell();
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const draftSlot = (userId: string, caseId: string): string => `${userId} ${caseId}`;

export function useDraft(slot: string): Draft | undefined {
  return useSyncExternalStore(
    subscribeToDrafts,
    useCallback(() => readDraft(slot), [slot]),
  );
}

/** Unguessable is not needed, unique is; `randomUUID` is missing where the page is not served over TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
