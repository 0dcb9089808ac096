/** Who works in the municipality and where. Names of colleagues, never anything of a case. */
import { Injectable } from '@nestjs/common';
import type { AdministeredUser, Administration, HeldRole, Role } from '@tavlan/contract';
import { addDays, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Database } from '../database/database.js';
import { readRhythms } from './local-rhythms.js';

interface RoleRow {
  readonly user_id: string;
  readonly role_id: string;
  readonly role: Role;
  readonly unit_id: string | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
}

@Injectable()
export class AdministrationReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
  ) {}

  async read(actor: Actor): Promise<Administration> {
    const found = await this.database.withService(actor.municipality, actor.userId, (tx) =>
      readAdministration(tx, actor.municipality),
    );
    await this.accessLog.log({ actor, action: 'administration', caseIds: [] });
    return found;
  }
}

export async function readAdministration(tx: EntityManager, m: number): Promise<Administration> {
  const users = await tx.query<Omit<AdministeredUser, 'roles'>[]>(
    `select user_id as id, username, name, active, password_hash is not null as "hasPassword"
       from app_user where m = $1 order by active desc, name collate "sv-SE-x-icu", user_id`,
    [m],
  );
  const roles = await tx.query<RoleRow[]>(
    `select user_id, role_id, role, unit_id, valid_from, valid_to
       from user_role where m = $1 order by valid_from desc, role, unit_id`,
    [m],
  );
  const units = await tx.query<Administration['units']>(
    'select unit_id as id, name from unit where m = $1 order by name collate "sv-SE-x-icu"',
    [m],
  );
  const rolesOf = new Map<string, HeldRole[]>(users.map(({ id }) => [id, []]));
  for (const row of roles) rolesOf.get(row.user_id)?.push(toHeldRole(row));
  return {
    units,
    rhythms: await readRhythms(tx, m),
    users: users.map((user) => ({ ...user, roles: rolesOf.get(user.id) ?? [] })),
  };
}

const toHeldRole = ({ role_id: id, role, unit_id: unit, valid_from: from, valid_to: to }: RoleRow): HeldRole => ({
  id,
  role,
  unit,
  from,
  lastDay: to === null ? null : addDays(to, -1),
});
