/** The register behind the screen, asked for with the session of the page. */
import type { RegisteredEvent } from '@tavlan/contract';
import type { Person } from './office.js';

export function eventsOf(person: Person, id: string): Promise<RegisteredEvent[]> {
  return person.ask<RegisteredEvent[]>(`cases/${id}/events`);
}
