/** Children already known, among those the actor may see. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { parsePersonalNumber } from './personal-number.js';

export interface ChildSearch {
  readonly personalNumber?: string;
  readonly name?: string;
  readonly born?: string;
}

export interface ChildMatch {
  readonly caseId: string;
  readonly dnr: string;
  readonly name: string;
  readonly born: string | null;
  readonly why: 'personnummer' | 'namn-och-fodd';
}

@Injectable()
export class MatchChildren {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  async run(actor: Actor, { personalNumber, name, born }: ChildSearch): Promise<ChildMatch[]> {
    const number = personalNumber === undefined ? null : parsePersonalNumber(personalNumber, this.clock.today());
    const found = await this.database.withActor(actor, (tx) =>
      tx.query<ChildMatch[]>(
        `select c.case_id as "caseId", c.dnr, k.name, k.born,
                case when k.personal_number = $2 then 'personnummer' else 'namn-och-fodd' end as why
         from child k join child_case c on c.m = k.m and c.child_id = k.child_id
         where k.m = $1 and (k.personal_number = $2 or (lower(k.name) = lower($3) and k.born = $4))
         order by why desc, c.dnr limit 20`,
        [actor.municipality, number?.number ?? null, name?.trim() ?? null, born ?? null],
      ),
    );
    await this.accessLog.log({ actor, action: 'match-children', caseIds: found.map(({ caseId }) => caseId) });
    return found;
  }
}
