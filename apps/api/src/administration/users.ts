import { Injectable } from '@nestjs/common';
import type { AddUserRequest, Administration, ChangeUserRequest } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { demandUnlike, hashPassword } from '../access/password.js';
import { endSessions } from '../access/session-register.js';
import { ProblemError } from '../http/problem-error.js';
import { AdministrationChange, demandUnit, demandUser } from './administration-change.js';
import { enterRole, enterUser } from './enter-user.js';

/** Users are never removed: what they have recorded keeps their name. Who is closed cannot sign in any more. */
@Injectable()
export class Users {
  constructor(private readonly change: AdministrationChange) {}

  async add(actor: Actor, { username, name, password, roles }: AddUserRequest): Promise<Administration> {
    if (password !== null) demandUnlike(username, password, 'password');
    const passwordHash = password === null ? null : await hashPassword(password);
    const about = [username, ...roles.map(({ role, unit }) => (unit === null ? role : `${role} ${unit}`))].join(', ');
    return this.change.run(actor, { action: 'user-added', about }, async (tx, m) => {
      if (!(await enterUser(tx, m, { username, name, passwordHash }))) {
        const message = 'Användarnamnet är upptaget.';
        throw new ProblemError('invalid-request', { errors: [{ path: 'username', message }] });
      }
      for (const [index, given] of roles.entries()) {
        if (given.unit !== null) await demandUnit(tx, m, given.unit, `roles.${index}.unit`);
        await enterRole(tx, m, username, given);
      }
    });
  }

  update(actor: Actor, userId: string, { name, active }: ChangeUserRequest): Promise<Administration> {
    const about = `${userId}: ${name}, ${active ? 'open' : 'closed'}`;
    return this.change.run(actor, { action: 'user-changed', about }, async (tx, m) => {
      await demandUser(tx, m, userId);
      await tx.query('update app_user set name = $3, active = $4 where m = $1 and user_id = $2', [
        m,
        userId,
        name,
        active,
      ]);
      if (!active) await endSessions(tx, m, userId);
    });
  }

  async resetPassword(actor: Actor, userId: string, password: string): Promise<Administration> {
    demandUnlike(userId, password, 'password');
    const hash = await hashPassword(password);
    return this.change.run(actor, { action: 'password-reset', about: userId }, async (tx, m) => {
      await demandUser(tx, m, userId);
      await tx.query('update app_user set password_hash = $3 where m = $1 and user_id = $2', [m, userId, hash]);
      await endSessions(tx, m, userId);
    });
  }
}
