import { useSyncExternalStore } from 'react';

/** While changes are told as they happen, a question now and then is enough: it catches what a message lost on its way. */
const WITH_STREAM_MS = 5 * 60_000;
/** Without them everything on screen is asked for again this often. */
const WITHOUT_STREAM_MS = 20_000;

let up = false;
const listeners = new Set<() => void>();

export function streamIsUp(now: boolean): void {
  if (up === now) return;
  up = now;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How often a page asks again for what it shows. */
export function useRefetchInterval(): number {
  return useSyncExternalStore(subscribe, () => up) ? WITH_STREAM_MS : WITHOUT_STREAM_MS;
}
