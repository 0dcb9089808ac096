import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './queries.js';

/** Who is signed in. Everything below the shell has one; the router sees to it. */
export function useSession() {
  return useSuspenseQuery(sessionQuery()).data;
}
