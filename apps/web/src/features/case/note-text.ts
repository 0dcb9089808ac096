import type { RegisteredEvent } from '@tavlan/contract';

/** What a note says below its title: the line somebody wrote, else the reason that was given. */
export function noteText(event: RegisteredEvent): string | null {
  if (event.note !== null) return event.note;
  const { reason } = event.data;
  return typeof reason === 'string' ? reason : null;
}
