/** What lies before the nämnd, from the intervals of the matters. */
import type { Agenda, Matter } from '@tavlan/contract';
import { EVENTS, KINDS, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { ListedCases, toListedCase, type CaseColumns } from '../watch/listed-cases.js';

const TYPES: Readonly<Record<string, string>> = EVENTS['forslag-till-beslut'].fields.decisionType.values;
const titleOf = (decisionType: string | null): string => TYPES[decisionType ?? ''] ?? 'Annat ärende';

/** By day and body of what was decided; `day` is null for what is put forward and undecided. */
interface Counted {
  readonly day: LocalDate | null;
  readonly organ: string | null;
  readonly decision_type: string | null;
  readonly n: number;
}
export interface Figures {
  readonly matters: readonly Counted[];
  /** Decisions of the chair alone, by the meeting they must be reported at. */
  readonly toReport: readonly { readonly day: LocalDate; readonly n: number }[];
}

/** Counted by the service: members see no case, but how many there are. */
export async function readFigures(tx: EntityManager, m: number, today: LocalDate, since: LocalDate): Promise<Figures> {
  const matters = await tx.query<Counted[]>(
    `select null::date as day, null as organ, decision_type, count(*)::int as n from matter_span
      where m = $1 and proposed and valid_from <= $2 and (valid_to is null or valid_to > $2) group by decision_type
     union all
     select valid_to, case when decided_by = 'utskott' then 'utskott' else 'namnd' end, decision_type, count(*)::int
       from matter_span
      where m = $1 and valid_to between $3 and $2 and coalesce(decided_by, 'namnd') in ('namnd', 'utskott')
        and state = 'beslutad'
      group by 1, 2, 3`,
    [m, today, since],
  );
  const toReport = await tx.query<{ day: LocalDate; n: number }[]>(
    `select last_day as day, count(*)::int as n from clock_span
      where m = $1 and clock = 'LVU-04' and valid_from <= $2 and (valid_to is null or valid_to > $2)
        and last_day is not null
      group by 1`,
    [m, today],
  );
  return { matters, toReport };
}

export function kindsOf(counted: readonly Counted[]): Agenda['kinds'] {
  const kinds = new Map<string | null, number>();
  for (const { decision_type: type, n } of counted) kinds.set(type, (kinds.get(type) ?? 0) + n);
  return [...kinds]
    .map(([decisionType, count]) => ({ decisionType, title: titleOf(decisionType), count }))
    .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, 'sv'));
}

/** The matters themselves, as far as the reader may see their cases. */
export async function readMatters(tx: EntityManager, actor: Actor, today: LocalDate): Promise<Matter[]> {
  const cases = new ListedCases(actor, today);
  const listed = cases.columns('c');
  type Row = CaseColumns & {
    event: string;
    decision_type: string | null;
    law: string | null;
    put_forward: LocalDate;
    state: Matter['state'];
    version: number;
  };
  const rows = await tx.query<Row[]>(
    `with ${cases.among(`select x.case_id from matter_span x where x.proposed and ${cases.holding('x')}`)}
     select s.event, s.decision_type, s.law, s.valid_from as put_forward, s.state, c.version, ${listed.select}
       from cases c join matter_span s on s.case_id = c.case_id and s.proposed and ${cases.holding('s')}
       ${listed.joins}
      order by s.valid_from, c.dnr collate "C", s.key`,
    cases.values.list as unknown[],
  );
  return rows.map((row) => ({
    instance: row.event,
    decisionType: row.decision_type,
    title: titleOf(row.decision_type),
    law: row.law,
    putForward: row.put_forward,
    state: row.state,
    stateTitle: KINDS['arende-i-namnd'].states[row.state] ?? row.state,
    case: toListedCase(row, today),
    version: row.version,
  }));
}
