import { ToastQueue } from 'react-stately/useToastState';

export interface ToastMessage {
  /** "Sparat kl. 10.42. Utredningen är inledd." */
  readonly text: string;
  /** Offers "Ångra" (or another word) as long as the message stands. */
  readonly undo?: { readonly label?: string; readonly act: () => void };
}

export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 });

let standing: string | undefined;

/**
 * Says what was done. Stands twelve seconds, pauses under the pointer and under focus, is reached by F6. What is said
 * next takes its place: who works fast must not read, or undo, what was done three steps ago.
 */
export function say(text: string, undo?: ToastMessage['undo']): void {
  if (standing !== undefined) toasts.close(standing);
  standing = toasts.add(undo === undefined ? { text } : { text, undo }, { timeout: 12_000 });
}
