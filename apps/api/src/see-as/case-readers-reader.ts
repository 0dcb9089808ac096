/**
 * Who can see a case today, and why. The head of its unit is told all of it. The administrator sees no case and is told
 * no more than the answer must say: a number that no case has, one whose child is protected and one that nobody sees
 * are the same empty list.
 */
import { Injectable } from '@nestjs/common';
import type { CaseReaders } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { principalsOf } from '../access/principals.js';
import { mayCall } from '../access/route-roles.js';
import { AccessLog } from '../audit/access-log.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { caseByDnr, PROTECTED } from '../log-review/logged-rows.js';
import { reasonTitle } from '../log-review/words.js';
import { readStaff, type Colleague } from './staff.js';

interface GrantRow {
  readonly principal: string;
  readonly reason: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
}

@Injectable()
export class CaseReadersReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
  ) {}

  async of(actor: Actor, dnr: string): Promise<CaseReaders> {
    const heads = actor.roles.includes('chef');
    const caseId = await (heads ? this.ownCase(actor, dnr) : this.anyCase(actor, dnr));
    const { municipality: m, userId } = actor;
    const found = await this.database.withService(m, userId, (tx) => readWho(tx, m, caseId));
    await this.accessLog.log({ actor, action: 'see-as-readers', caseIds: caseId === undefined ? [] : [caseId] });
    if (heads && caseId === undefined) throw new ProblemError('not-found');
    return heads ? found : withoutDays(found);
  }

  /** Of the head's own units, as the policies show it: a unit's head sees it, so may know who else does. */
  private ownCase(actor: Actor, dnr: string): Promise<string | undefined> {
    return this.database.withActor(actor, async (tx) => {
      const [found] = await tx.query<{ case_id: string }[]>(
        `select c.case_id from child_case c
           left join lateral (
             select a.unit from assignment_span a where a.m = $1 and a.case_id = c.case_id
                and a.valid_from <= current_setting('app.today')::date
                and (a.valid_to is null or a.valid_to > current_setting('app.today')::date)
              order by a.valid_from desc, a.key limit 1
           ) a on true
          where c.m = $1 and c.dnr = $2 and coalesce(a.unit, c.unit) = any ($3)`,
        [actor.municipality, dnr, actor.units],
      );
      return found?.case_id;
    });
  }

  private anyCase({ municipality: m, userId }: Actor, dnr: string): Promise<string | undefined> {
    return this.database.withService(m, userId, async (tx) => {
      const caseId = await caseByDnr(tx, m, dnr);
      const [open] = await tx.query<{ case_id: string }[]>(
        `select k.case_id from child_case k join child ch on ch.m = k.m and ch.child_id = k.child_id
          where k.m = $1 and k.case_id = $2 and not ${PROTECTED}`,
        [m, caseId ?? null],
      );
      return open?.case_id;
    });
  }
}

/** The same statements whether there is a case or not. */
async function readWho(tx: EntityManager, m: number, caseId: string | undefined): Promise<CaseReaders> {
  const staff = await readStaff(tx, m);
  const grants = await tx.query<GrantRow[]>(
    `select principal, reason, valid_from, valid_to from case_grant
      where m = $1 and case_id = $2 and valid_from <= current_setting('app.today')::date
        and (valid_to is null or valid_to > current_setting('app.today')::date)
        and (until is null or until > current_setting('app.now')::timestamptz)`,
    [m, caseId ?? null],
  );
  const bars = await tx.query<{ id: string; name: string }[]>(
    `select b.user_id as id, u.name from case_bar b join app_user u on u.m = b.m and u.user_id = b.user_id
      where b.m = $1 and b.case_id = $2 order by u.name collate "sv-SE-x-icu"`,
    [m, caseId ?? null],
  );
  const barred = new Set(bars.map(({ id }) => id));
  const readers = staff.filter(({ userId }) => !barred.has(userId)).flatMap((each) => readerOf(each, grants));
  return { readers, barred: bars };
}

function readerOf(colleague: Colleague, grants: readonly GrantRow[]): CaseReaders['readers'] {
  if (!mayCall('case', colleague.roles)) return [];
  const grant = principalsOf(colleague)
    .map((principal) => grants.find((each) => each.principal === principal))
    .find((each) => each !== undefined);
  if (grant === undefined) return [];
  const { userId: id, name, roles } = colleague;
  const reason = { id: grant.reason, title: reasonTitle(grant.reason) };
  return [{ person: { id, name }, roles: [...roles], reason, from: grant.valid_from, to: grant.valid_to }];
}

const withoutDays = ({ readers }: CaseReaders): CaseReaders => ({
  readers: readers.map((each) => ({ ...each, from: null, to: null })),
  barred: [],
});
