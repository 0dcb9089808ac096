/** What lies before the nämnd, from the intervals of the matters. */
import type { Agenda, Matter } from '@tavlan/contract';
import { EVENTS, KINDS, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { PlannedMeeting } from './meeting-register.js';
import { meetingFor } from './meeting-for.js';
import { ListedCases, toListedCase, type CaseColumns } from '../watch/listed-cases.js';

const TYPES: Readonly<Record<string, string>> = EVENTS['forslag-till-beslut'].fields.decisionType.values;
const titleOf = (decisionType: string | null): string => TYPES[decisionType ?? ''] ?? 'Annat ärende';

/** By day and body: of what was decided the meeting it was decided at, of what is undecided the one it stands under. */
interface Counted {
  readonly day: LocalDate | null;
  readonly organ: string | null;
  readonly undecided: boolean;
  readonly decision_type: string | null;
  readonly n: number;
}
export interface Figures {
  readonly matters: readonly Counted[];
  /** Decisions of the chair alone, by the meeting they must be reported at. */
  readonly toReport: readonly { readonly day: LocalDate; readonly n: number }[];
}

/** The meeting a proposal was put up for, as last corrected. */
const putUpFor = (span: string): string => `(
  select coalesce((select x.facts -> 'replaces' ->> 'meetingOn' from event x
     where x.m = e.m and x.case_id = e.case_id and x.corrects = e.event_id and x.facts -> 'replaces' ? 'meetingOn'
     order by x.seq desc limit 1), e.facts ->> 'meetingOn')
    from event e where e.m = ${span}.m and e.case_id = ${span}.case_id and e.event_id = ${span}.event)`;

/** Counted by the service: members see no case, but how many there are. */
export async function readFigures(
  tx: EntityManager,
  m: number,
  planned: readonly PlannedMeeting[],
  today: LocalDate,
  since: LocalDate,
): Promise<Figures> {
  const matters = await tx.query<(Counted & { put_up_for: string | null })[]>(
    `select null::date as day, null as organ, true as undecided, decision_type, ${putUpFor('s')} as put_up_for,
            count(*)::int as n
       from matter_span s
      where m = $1 and proposed and valid_from <= $2 and (valid_to is null or valid_to > $2)
      group by decision_type, put_up_for
     union all
     select valid_to, case when decided_by = 'utskott' then 'utskott' else 'namnd' end, false, decision_type, null,
            count(*)::int
       from matter_span
      where m = $1 and valid_to between $3 and $2 and coalesce(decided_by, 'namnd') in ('namnd', 'utskott')
        and state = 'beslutad'
      group by 1, 2, 4`,
    [m, today, since],
  );
  const toReport = await tx.query<{ day: LocalDate; n: number }[]>(
    `select last_day as day, count(*)::int as n from clock_span
      where m = $1 and clock = 'LVU-04' and valid_from <= $2 and (valid_to is null or valid_to > $2)
        and last_day is not null
      group by 1`,
    [m, today],
  );
  return {
    matters: matters.map(({ put_up_for: putUp, ...counted }) =>
      counted.undecided ? { ...counted, ...noMeeting, ...meetingFor({ ...counted, putUp }, planned, today) } : counted,
    ),
    toReport,
  };
}

const noMeeting = { day: null, organ: null };

export function kindsOf(counted: readonly Counted[]): Agenda['kinds'] {
  const kinds = new Map<string | null, number>();
  for (const { decision_type: type, n } of counted) kinds.set(type, (kinds.get(type) ?? 0) + n);
  return [...kinds]
    .map(([decisionType, count]) => ({ decisionType, title: titleOf(decisionType), count }))
    .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, 'sv'));
}

/** The matters of a meeting to come, as far as the reader may see their cases. */
export async function readMatters(
  tx: EntityManager,
  actor: Actor,
  { meeting, planned, today }: { meeting: PlannedMeeting; planned: readonly PlannedMeeting[]; today: LocalDate },
): Promise<Matter[]> {
  const cases = new ListedCases(actor, today);
  const listed = cases.columns('c');
  type Row = CaseColumns & {
    event: string;
    decision_type: string | null;
    put_up_for: string | null;
    law: string | null;
    put_forward: LocalDate;
    state: Matter['state'];
    version: number;
  };
  const rows = await tx.query<Row[]>(
    `with ${cases.among(`select x.case_id from matter_span x where x.proposed and ${cases.holding('x')}`)}
     select s.event, s.decision_type, s.law, s.valid_from as put_forward, s.state, c.version,
            ${putUpFor('s')} as put_up_for, ${listed.select}
       from cases c join matter_span s on s.case_id = c.case_id and s.proposed and ${cases.holding('s')}
       ${listed.joins}
      order by s.valid_from, c.dnr collate "C", s.key`,
    cases.values.list as unknown[],
  );
  const here = rows.filter((row) => {
    const at = meetingFor({ decision_type: row.decision_type, putUp: row.put_up_for }, planned, today);
    return at?.day === meeting.day && at.organ === meeting.organ;
  });
  return here.map((row) => ({
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
