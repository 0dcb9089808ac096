import { Injectable } from '@nestjs/common';
import type { Administration, EndRoleRequest, GiveRoleRequest, Role } from '@tavlan/contract';
import { addDays, type LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { ProblemError } from '../http/problem-error.js';
import { AdministrationChange, demandUnit, demandUser } from './administration-change.js';
import { enterRole } from './enter-user.js';

/** Rights follow today's roles: what is given or taken here counts from the next request. */
@Injectable()
export class Roles {
  constructor(private readonly change: AdministrationChange) {}

  give(actor: Actor, userId: string, given: GiveRoleRequest): Promise<Administration> {
    const { role, unit, from, lastDay } = given;
    const about = [`${userId}: ${role}`, unit, from, lastDay].filter((part) => part !== null).join(' ');
    return this.change.run(actor, { action: 'role-given', about }, async (tx, m) => {
      await demandUser(tx, m, userId);
      if (unit !== null) await demandUnit(tx, m, unit, 'unit');
      const [held] = await tx.query<unknown[]>(
        `select from user_role
          where m = $1 and user_id = $2 and role = $3 and unit_id is not distinct from $4
            and (valid_to is null or valid_to > $5) and ($6::date is null or valid_from <= $6)`,
        [m, userId, role, unit, from, lastDay],
      );
      if (held !== undefined) {
        const message = 'Rollen finns redan under en del av tiden. Avsluta den först.';
        throw new ProblemError('invalid-request', { errors: [{ path: 'role', message }] });
      }
      await enterRole(tx, m, userId, given);
    });
  }

  /** A role that would end before it began was given by mistake and goes; the access log tells that it was there. */
  end(actor: Actor, userId: string, roleId: string, { lastDay }: EndRoleRequest): Promise<Administration> {
    return this.change.run(actor, { action: 'role-ended', about: `${userId}: ${roleId} ${lastDay}` }, async (tx, m) => {
      const key = [m, userId, roleId];
      const [role] = await tx.query<{ role: Role; valid_from: LocalDate }[]>(
        'select role, valid_from from user_role where m = $1 and user_id = $2 and role_id = $3',
        key,
      );
      if (role === undefined) throw new ProblemError('unknown-user');
      if (lastDay < role.valid_from) {
        await tx.query('delete from user_role where m = $1 and user_id = $2 and role_id = $3', key);
      } else {
        await tx.query('update user_role set valid_to = $4 where m = $1 and user_id = $2 and role_id = $3', [
          ...key,
          addDays(lastDay, 1),
        ]);
      }
    });
  }
}
