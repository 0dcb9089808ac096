/** Writes down who may see a case, when the facts that rule it have changed. */
import { addDays, day, type CaseFile, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { mattersOf } from '../cases/spans/matters-and-plans.js';
import type { CaseRow } from '../database/entities/register.js';
import type { CaseGrantRow } from '../database/entities/service.js';
import type { Interval } from './intervals.js';
import { barsOf, grantsOf, type AccessFacts, type Agenda, type StandIn } from './policy.js';
import { SERVICE } from './principals.js';

const ALWAYS = day('1900-01-01');
/** Minutes are adjusted within fourteen days of the meeting; whoever forgets to say so opens nothing for longer. KL (2017:725) 5:69, 6:35. */
const LONGEST_ADJUSTMENT_DAYS = 15;

/** What of a case file decides who sees the case. */
export type GrantingFacts = Pick<CaseFile, 'assignments' | 'instances' | 'events' | 'markers' | 'placements'>;
export type GrantRow = Omit<CaseGrantRow, 'm' | 'case_id' | 'until'>;
type Outside = Pick<AccessFacts, 'standIns' | 'agendas'>;

/** Entries after which it must be asked anew who may see the case, whatever intervals they change. */
const RULING = new Set(['jav-anmalt', 'rattelse', 'skyddad-identitet-satt', 'skyddad-identitet-havd']);
const RULING_SPANS = new Set(['assignment_span', 'matter_span', 'marker_span', 'placement_span']);

export const rulesAccess = (
  entries: readonly { readonly type: string }[],
  differences: readonly { readonly table: string }[],
): boolean =>
  entries.some(({ type }) => RULING.has(type) || type.startsWith('skyddat-boende')) ||
  differences.some(({ table }) => RULING_SPANS.has(table));

export function accessFactsOf(unit: string | null, file?: GrantingFacts, outside: Outside = {}): AccessFacts {
  if (!file) return { from: ALWAYS, unit, assignments: [], proposals: [] };
  const manager = lastSaid(file, 'skyddad-identitet-satt', 'manager').at(-1);
  return {
    from: ALWAYS,
    unit,
    assignments: file.assignments,
    proposals: mattersOf(file).filter(({ proposed }) => proposed),
    protections: protectionsOf(file),
    ...(manager !== undefined && { manager }),
    barred: lastSaid(file, 'jav-anmalt', 'user'),
    ...outside,
  };
}

/** Who is to see a case, the service's own bookkeeping first. */
export function grantRowsOf(unit: string | null, file?: GrantingFacts, outside: Outside = {}): GrantRow[] {
  return rowsOf(accessFactsOf(unit, file, outside));
}

function rowsOf(facts: AccessFacts): GrantRow[] {
  return [
    { principal: SERVICE, reason: 'tjansten', valid_from: ALWAYS, valid_to: null },
    ...grantsOf(facts).map(({ principal, reason, from, to }) => ({
      principal,
      reason,
      valid_from: from,
      valid_to: to ?? null,
    })),
  ];
}

/** Protected identity, hidden whereabouts (LVU 14 §), skyddat boende (lag 2024:79): while one of them lasts. */
export function protectionsOf({ markers, instances, placements }: Omit<GrantingFacts, 'assignments' | 'events'>) {
  return [
    ...markers.filter(({ marker }) => marker === 'skyddade-uppgifter' || marker === 'hemlig-vistelseort'),
    ...placements.filter(({ form }) => form === 'skyddat-boende'),
    ...instances
      .filter(({ kind }) => kind === 'skyddat-boende')
      .map(({ openedOn: from, closedOn }): Interval => ({ from, ...(closedOn !== undefined && { to: closedOn }) })),
  ];
}

function lastSaid({ events }: Pick<CaseFile, 'events'>, type: string, field: string): string[] {
  return events.flatMap(({ event }) => {
    const value = event.type === type ? event[field] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

/** To be run as the service: the actor may lose sight of the case by it. What ends by the minute is left alone. */
export async function writeGrants(
  tx: EntityManager,
  { m, case_id, unit }: Pick<CaseRow, 'm' | 'case_id' | 'unit'>,
  file?: GrantingFacts,
): Promise<void> {
  const facts = accessFactsOf(unit, file, file && (await readOutside(tx, m, case_id, file)));
  const values = [m, case_id, JSON.stringify(rowsOf(facts))];
  const rows = 'jsonb_to_recordset($3::jsonb) as w(principal text, valid_from date, valid_to date, reason text)';
  await tx.query(
    `delete from case_grant g where g.m = $1 and g.case_id = $2 and g.until is null and not exists (
       select 1 from ${rows}
       where (w.principal, w.valid_from, w.reason) = (g.principal, g.valid_from, g.reason)
         and w.valid_to is not distinct from g.valid_to)`,
    values,
  );
  await tx.query(
    `insert into case_grant (m, case_id, principal, valid_from, valid_to, reason)
     select $1, $2, w.principal, w.valid_from, w.valid_to, w.reason from ${rows}
     on conflict (m, case_id, principal, valid_from) do nothing`,
    values,
  );
  if (file) await writeBars(tx, m, case_id, barsOf(facts));
}

async function writeBars(tx: EntityManager, m: number, caseId: string, users: readonly string[]): Promise<void> {
  await tx.query(
    `with lifted as (delete from case_bar where m = $1 and case_id = $2 and not user_id = any ($3::text[]))
     insert into case_bar (m, case_id, user_id, reason)
     select m, $2, user_id, 'jav-anmalt' from app_user where m = $1 and user_id = any ($3::text[])
     on conflict (m, case_id, user_id) do nothing`,
    [m, caseId, users],
  );
}

interface Found {
  readonly stand_ins:
    readonly { user_id: string; for_user: string; valid_from: LocalDate; valid_to: LocalDate }[] | null;
  readonly agendas:
    readonly { day: LocalDate; called_on: LocalDate; adjusted_on: LocalDate | null; serving: string[] | null }[] | null;
}

/** Facts that do not stand in the case's own register: who stands in for whom, and what meetings it is on the agenda of. */
async function readOutside(tx: EntityManager, m: number, caseId: string, file: GrantingFacts): Promise<Outside> {
  const handlers = new Set(file.assignments.flatMap(({ responsible, coHandler }) => [responsible, coHandler ?? '']));
  const [found] = await tx.query<Found[]>(
    `select (select jsonb_agg(to_jsonb(s)) from stand_in s where s.m = $1 and s.for_user = any ($2)) as stand_ins,
            (select jsonb_agg(jsonb_build_object('day', c.day, 'called_on', c.called_on, 'adjusted_on', c.adjusted_on,
                      'serving', (select jsonb_agg(p.user_id) from meeting_member p
                                   where p.m = $1 and p.day = c.day and p.organ = c.organ)))
               from agenda_item i join meeting_call c on c.m = i.m and c.day = i.day and c.organ = i.organ
              where i.m = $1 and i.case_id = $3) as agendas`,
    [m, [...handlers], caseId],
  );
  return { standIns: (found?.stand_ins ?? []).map(standInOf), agendas: (found?.agendas ?? []).map(agendaOf) };
}

type Each<Key extends keyof Found> = NonNullable<Found[Key]>[number];

/** The last day is still one of them. */
const standInOf = ({ user_id: user, for_user: forUser, valid_from: from, valid_to }: Each<'stand_ins'>): StandIn => ({
  user,
  forUser,
  from,
  to: addDays(valid_to, 1),
});

const agendaOf = ({ day: held, called_on: from, adjusted_on, serving }: Each<'agendas'>): Agenda => ({
  from,
  to: adjusted_on ?? addDays(held, LONGEST_ADJUSTMENT_DAYS),
  serving: serving ?? [],
});
