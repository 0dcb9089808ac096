/**
 * What a person or a role would see, counted by the very policies that would show it. Small numbers are left out: who
 * knows that a new colleague has one case, of one kind, knows whose it is (OSL 26:1).
 */
import { Injectable } from '@nestjs/common';
import { role, type SeeAs, type SeeAsChoices, type SeeAsQuery } from '@tavlan/contract';
import { COLUMNS, COLUMN_TITLES, type Column } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { principalsOf } from '../access/principals.js';
import { mayCall } from '../access/route-roles.js';
import { AccessLog } from '../audit/access-log.js';
import { suppress } from '../caseload/suppress.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { reasonTitle } from '../log-review/words.js';
import { readStaff } from './staff.js';

/** Nobody's user id, so nothing is granted to it and no jäv is declared for it. */
const NOBODY = '-';

@Injectable()
export class SeeAsReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
  ) {}

  choices({ municipality, userId }: Actor): Promise<SeeAsChoices> {
    return this.database.withService(municipality, userId, async (tx) => ({
      roles: role.options.map((each) => ({ role: each, readsCases: mayCall('case', [each]) })),
      units: await readUnits(tx, municipality),
      people: (await readStaff(tx, municipality)).map(({ userId: id, name, roles }) => ({
        id,
        name,
        roles: [...roles],
      })),
    }));
  }

  async seen(actor: Actor, query: SeeAsQuery): Promise<SeeAs> {
    const { subject, units } = await this.subject(actor, query);
    const readsCases = mayCall('case', subject.roles);
    const counted = readsCases ? await this.database.withActor(subject, (tx) => count(tx, subject)) : NOTHING;
    await this.accessLog.log({ actor, action: 'see-as', caseIds: [] });
    const columns = suppress(COLUMNS.map((id) => counted.columns.get(id) ?? 0));
    const why = [...counted.reasons].sort(([, a], [, b]) => b - a);
    const reasons = suppress(why.map(([, n]) => n), { totalHidden: columns.total.suppressed }); // prettier-ignore
    return {
      roles: [...subject.roles],
      units: units.filter(({ id }) => subject.units.includes(id)),
      readsCases,
      // Where the role reads none, none is no secret.
      cases: readsCases ? columns.total : { count: 0, suppressed: false },
      columns: readsCases ? COLUMNS.map((id, place) => ({ id, title: COLUMN_TITLES[id], cases: columns.cells[place] ?? HIDDEN })) : [],
      reasons: why.map(([id], place) => ({ id, title: reasonTitle(id), cases: reasons.cells[place] ?? HIDDEN })),
    }; // prettier-ignore
  }

  private subject({ municipality: m, userId }: Actor, { user, role: asRole, unit }: SeeAsQuery) {
    return this.database.withService(m, userId, async (tx) => {
      const units = await readUnits(tx, m);
      if (user !== undefined) {
        const found = (await readStaff(tx, m)).find((each) => each.userId === user);
        if (!found) throw unfit('user', 'Personen finns inte eller har ingen roll i dag.');
        return { subject: found, units };
      }
      if (asRole === undefined) throw unfit('role', 'Välj en person eller en roll.');
      if (unit !== undefined && !units.some(({ id }) => id === unit)) throw unfit('unit', 'Enheten finns inte.');
      const subject: Actor = {
        municipality: m,
        userId: NOBODY,
        roles: [asRole],
        units: unit === undefined ? [] : [unit],
      };
      return { subject, units };
    });
  }
}

const HIDDEN = { count: null, suppressed: true } as const;
interface Counted {
  readonly columns: ReadonlyMap<Column, number>;
  readonly reasons: ReadonlyMap<string, number>;
}
const NOTHING: Counted = { columns: new Map(), reasons: new Map() };

const unfit = (path: string, message: string) => new ProblemError('invalid-request', { errors: [{ path, message }] });

const readUnits = (tx: EntityManager, m: number): Promise<{ id: string; name: string }[]> =>
  tx.query('select unit_id as id, name from unit where m = $1 order by name collate "sv-SE-x-icu"', [m]);

/** In the subject's own name, so that row-level security does the choosing. Each case is counted under one reason. */
async function count(tx: EntityManager, subject: Actor): Promise<Counted> {
  const rows = await tx.query<{ column_id: Column; reason: string | null; n: number }[]>(
    `select coalesce(p.column_id, 'avslutat') as column_id, g.reason, count(*)::int as n
       from child_case c
       left join phase_span p on p.m = $1 and p.case_id = c.case_id and not p.echo
        and p.valid_from <= current_setting('app.today')::date
        and (p.valid_to is null or p.valid_to > current_setting('app.today')::date)
       left join lateral (
         select g.reason from case_grant g
          where g.m = $1 and g.case_id = c.case_id and g.principal = any ($2)
            and g.valid_from <= current_setting('app.today')::date
            and (g.valid_to is null or g.valid_to > current_setting('app.today')::date)
          order by array_position($2, g.principal) limit 1
       ) g on true
      where c.m = $1
      group by 1, 2`,
    [subject.municipality, principalsOf(subject)],
  );
  const columns = new Map<Column, number>();
  const reasons = new Map<string, number>();
  for (const { column_id: column, reason, n } of rows) {
    columns.set(column, (columns.get(column) ?? 0) + n);
    reasons.set(reason ?? '', (reasons.get(reason ?? '') ?? 0) + n);
  }
  return { columns, reasons };
}
