/** What others do appears as it happens: the stream says which cases have changed, and only those are asked for again. */
import { liveMessage, routes } from '@tavlan/contract';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from './http.js';
import { keys } from './queries.js';
import { streamIsUp } from './stream-state.js';
import { updateBoards } from './update-boards.js';

/** Messages that come together are answered together. */
const GATHER_MS = 250;
/** Lists are asked for whole, so not more often than this. */
const LISTS_MS = 3_000;
/** The server ended the stream with an answer of its own, such as a restart. */
const AGAIN_MS = 15_000;

/** Stands in the shell: as long as somebody who works with cases is signed in, the page listens. */
export function useLive(on: boolean): void {
  const client = useQueryClient();
  useEffect(() => (on ? listen(client) : undefined), [client, on]);
}

function listen(client: QueryClient): () => void {
  const changes = gather(client);
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;
  const open = () => {
    source = new EventSource(addressOf(routes.stream));
    source.onopen = () => {
      streamIsUp(true);
      // What was told while nobody listened is lost; the first time everything on screen is fresh anyway.
      if (wasOpen) changes.all();
      wasOpen = true;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const said = read(data);
      if (said === null) changes.all();
      else changes.cases(said);
    };
    source.addEventListener('again', changes.all);
    source.onerror = () => {
      streamIsUp(false);
      // The browser itself tries again, except after an answer that was no stream.
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, AGAIN_MS);
    };
  };
  open();
  return () => {
    clearTimeout(retry);
    changes.stop();
    source.close();
    streamIsUp(false);
  };
}

function read(data: string): readonly string[] | null {
  try {
    const parsed = liveMessage.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data.cases : null;
  } catch {
    return null;
  }
}

function gather(client: QueryClient) {
  const ids = new Set<string>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  let lists: ReturnType<typeof setTimeout> | undefined;
  const tellLists = () => {
    lists ??= setTimeout(() => {
      lists = undefined;
      for (const queryKey of [keys.week, keys.watches, keys.meetings]) void client.invalidateQueries({ queryKey });
    }, LISTS_MS);
  };
  const tell = () => {
    soon = undefined;
    const changed = [...ids];
    ids.clear();
    for (const id of changed) void client.invalidateQueries({ queryKey: keys.case(id) });
    void updateBoards(client, changed);
    tellLists();
  };
  return {
    cases(changed: readonly string[]) {
      changed.forEach((id) => ids.add(id));
      soon ??= setTimeout(tell, GATHER_MS);
    },
    all() {
      void client.invalidateQueries({ queryKey: keys.boards });
      void client.invalidateQueries({ queryKey: ['case'] });
      tellLists();
    },
    stop() {
      clearTimeout(soon);
      clearTimeout(lists);
    },
  };
}
