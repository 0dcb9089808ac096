/** How far the guided first visit has come: remembered on the server, for each user. */
import type { Settings } from '@tavlan/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './http.js';
import { keys, settingsQuery } from './queries.js';

export type Visit =
  | { readonly at: 'offered' | 'report' | 'over' }
  /** The case the report became. */
  | { readonly at: 'case'; readonly caseId: string };

const SETTING = 'forsta-besoket';

export interface FirstVisit {
  readonly visit: Visit;
  /** Everything may be made up, or it is the municipality's first report. */
  readonly guide: Settings['guide'];
  readonly go: (visit: Visit) => void;
}

export function useFirstVisit(on = true): FirstVisit {
  const client = useQueryClient();
  const { data } = useQuery({ ...settingsQuery(), enabled: on });
  const value = data?.settings.find((each) => each.setting === SETTING)?.value;
  const go = (visit: Visit): void => {
    const next = visit.at === 'case' ? `case ${visit.caseId}` : visit.at;
    client.setQueryData<Settings>(
      keys.settings,
      (old) => old && { ...old, settings: [{ setting: SETTING, value: next }] },
    );
    // Lost on the way it is asked again another day, which does no harm.
    call('keepSetting', { params: { setting: SETTING }, body: { value: next } }).catch(() => undefined);
  };
  return { visit: visitOf(value, data?.guide ?? null), guide: data?.guide ?? null, go };
}

export function visitOf(value: string | undefined, guide: Settings['guide']): Visit {
  if (value === undefined) return { at: guide === null ? 'over' : 'offered' };
  const caseId = /^case (\S+)$/.exec(value)?.[1];
  if (caseId !== undefined) return { at: 'case', caseId };
  return { at: value === 'report' || value === 'offered' ? value : 'over' };
}
