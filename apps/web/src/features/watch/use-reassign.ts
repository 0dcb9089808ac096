/** Assigns case by case through the ordinary log route: an entry, a key and an answer for each, and a way back. */
import type { CaseView, LogEventRequest } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../api/http.js';
import { keys } from '../../api/queries.js';
import { errorText, isProblem, ProblemError } from '../../api/problem-error.js';
import { updateBoards } from '../../api/update-boards.js';
import { newKey } from '../log-step/draft-store.js';

export type Outcome =
  | { readonly state: 'waiting' | 'sending' | 'undoing' | 'undone' }
  | { readonly state: 'done'; readonly entry: string; readonly version: number }
  | { readonly state: 'failed' | 'not-undone'; readonly why: string };

interface Attempt {
  readonly key: string;
  readonly body: LogEventRequest;
}

const UNDONE = 'Ångrat direkt efter tilldelning';

export interface Reassign {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly busy: boolean;
  /** Those that failed are tried again; those that went through are left. */
  readonly assign: (ids: readonly string[], responsible: string, on: LocalDate) => Promise<void>;
  readonly undo: () => Promise<void>;
}

export function useReassign(): Reassign {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [busy, setBusy] = useState(false);
  // What nobody has answered is sent again as it was, under its own key.
  const unanswered = useRef(new Map<string, Attempt>());
  const told = (id: string, outcome: Outcome) => setOutcomes((before) => new Map(before).set(id, outcome));
  const each = async (ids: readonly string[], work: (id: string) => Promise<void>) => {
    setBusy(true);
    for (const id of ids) await work(id);
    setBusy(false);
    for (const id of ids) void client.invalidateQueries({ queryKey: keys.case(id) });
    void updateBoards(client, ids);
    for (const queryKey of [keys.week, keys.watches]) void client.invalidateQueries({ queryKey });
  };

  const assignOne = async (id: string, responsible: string, on: LocalDate): Promise<void> => {
    told(id, { state: 'sending' });
    try {
      const attempt = unanswered.current.get(id) ?? (await attemptOf(id, responsible, on));
      unanswered.current.set(id, attempt);
      const view = await call('logEvent', { params: { id }, body: attempt.body, key: attempt.key });
      unanswered.current.delete(id);
      told(id, { state: 'done', entry: latest(view), version: view.version });
    } catch (error) {
      if (!(error instanceof ProblemError && error.uncertain)) unanswered.current.delete(id);
      told(id, { state: 'failed', why: whyOf(error) });
    }
  };

  const undoOne = async (id: string, { entry, version }: Extract<Outcome, { state: 'done' }>): Promise<void> => {
    told(id, { state: 'undoing' });
    const key = newKey();
    const send = (at: number) =>
      call('correctEvent', { params: { id }, body: { ref: entry, version: at, reason: UNDONE, void: true }, key });
    try {
      await send(version).catch((error: unknown) => {
        // Undoing one's own entry is right whatever others have logged since.
        const now = isProblem(error, 'stale-version') ? error.problem?.version : undefined;
        if (now === undefined) throw error;
        return send(now);
      });
      told(id, { state: 'undone' });
    } catch (error) {
      told(id, { state: 'not-undone', why: whyOf(error) });
    }
  };

  return {
    outcomes,
    busy,
    assign: async (ids, responsible, on) => {
      const left = ids.filter((id) => outcomes.get(id)?.state !== 'done');
      setOutcomes((before) => new Map([...before, ...left.map((id) => [id, { state: 'waiting' }] as const)]));
      await each(left, (id) => assignOne(id, responsible, on));
    },
    undo: async () => {
      const done = [...outcomes].flatMap(([id, outcome]) => (outcome.state === 'done' ? [[id, outcome] as const] : []));
      const of = new Map(done);
      await each([...of.keys()], (id) => undoOne(id, of.get(id)!));
    },
  };
}

/** The second worker and the unit stay as they are: only who is responsible is changed. */
async function attemptOf(id: string, responsible: string, on: LocalDate): Promise<Attempt> {
  const view = await call('case', { params: { id } });
  const coHandler = view.coHandler?.id;
  const body = {
    type: 'arende-tilldelat',
    version: view.version,
    on,
    responsible,
    ...(coHandler !== undefined && coHandler !== responsible && { coHandler }),
    ...(view.unit !== null && { unit: view.unit }),
  };
  return { key: newKey(), body: body as LogEventRequest };
}

const latest = ({ events }: CaseView): string =>
  events.reduce<CaseView['events'][number] | undefined>((last, one) => (last === undefined || one.seq > last.seq ? one : last), undefined)?.id ?? ''; // prettier-ignore

function whyOf(error: unknown): string {
  const missing = isProblem(error, 'must-acknowledge') ? (error.problem?.missing ?? []).map(({ text }) => text) : [];
  return missing.length > 0 ? missing.join(' ') : errorText(error);
}
