import type { Session } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { takeDrafts } from './draft-store.js';
import { draftsQuery } from './queries.js';

/** Stands in the shell: fetches what its user has begun to write. When it cannot be had, one can write all the same. */
export function useDrafts(session: Session, on: boolean): void {
  const { data, isError } = useQuery({ ...draftsQuery(), enabled: on });
  useEffect(() => {
    if (data !== undefined) takeDrafts(session.user.id, data.drafts);
    else if (isError || !on) takeDrafts(session.user.id, []);
  }, [data, isError, on, session.user.id]);
}
