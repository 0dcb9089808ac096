import { Body, Controller, Param } from '@nestjs/common';
import {
  routes,
  type AddUserRequest,
  type Administration,
  type ChangeUserRequest,
  type EndRoleRequest,
  type GiveRoleRequest,
  type ResetPasswordRequest,
  type SetRhythmRequest,
  type UnitRequest,
} from '@tavlan/contract';
import { z } from 'zod';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { AdministrationReader } from './administration-reader.js';
import { Rhythms } from './rhythms.js';
import { Roles } from './roles.js';
import { Units } from './units.js';
import { Users } from './users.js';

/** In the address, which is read for nothing but this: what cannot be stored is nobody's. */
const id = z
  .string()
  .max(100)
  .regex(/^\P{C}*$/u);

@Controller()
export class AdministrationController {
  constructor(
    private readonly reader: AdministrationReader,
    private readonly units: Units,
    private readonly users: Users,
    private readonly roles: Roles,
    private readonly rhythms: Rhythms,
  ) {}

  @Endpoint('administration')
  read(@CurrentActor() actor: Actor): Promise<Administration> {
    return this.reader.read(actor);
  }

  @Endpoint('addUnit')
  addUnit(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.addUnit.body }) body: UnitRequest,
  ): Promise<Administration> {
    return this.units.add(actor, body);
  }

  @Endpoint('renameUnit')
  renameUnit(
    @CurrentActor() actor: Actor,
    @Param('unit', { schema: id }) unit: string,
    @Body({ schema: routes.renameUnit.body }) body: UnitRequest,
  ): Promise<Administration> {
    return this.units.rename(actor, unit, body);
  }

  @Endpoint('addUser')
  addUser(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.addUser.body }) body: AddUserRequest,
  ): Promise<Administration> {
    return this.users.add(actor, body);
  }

  @Endpoint('changeUser')
  changeUser(
    @CurrentActor() actor: Actor,
    @Param('user', { schema: id }) user: string,
    @Body({ schema: routes.changeUser.body }) body: ChangeUserRequest,
  ): Promise<Administration> {
    return this.users.update(actor, user, body);
  }

  @Endpoint('resetPassword')
  resetPassword(
    @CurrentActor() actor: Actor,
    @Param('user', { schema: id }) user: string,
    @Body({ schema: routes.resetPassword.body }) { password }: ResetPasswordRequest,
  ): Promise<Administration> {
    return this.users.resetPassword(actor, user, password);
  }

  @Endpoint('giveRole')
  giveRole(
    @CurrentActor() actor: Actor,
    @Param('user', { schema: id }) user: string,
    @Body({ schema: routes.giveRole.body }) body: GiveRoleRequest,
  ): Promise<Administration> {
    return this.roles.give(actor, user, body);
  }

  @Endpoint('setRhythm')
  setRhythm(
    @CurrentActor() actor: Actor,
    @Param('clock', { schema: id }) clock: string,
    @Body({ schema: routes.setRhythm.body }) body: SetRhythmRequest,
  ): Promise<Administration> {
    return this.rhythms.set(actor, clock, body);
  }

  @Endpoint('endRole')
  endRole(
    @CurrentActor() actor: Actor,
    @Param('user', { schema: id }) user: string,
    @Param('role', { schema: z.uuid() }) role: string,
    @Body({ schema: routes.endRole.body }) body: EndRoleRequest,
  ): Promise<Administration> {
    return this.roles.end(actor, user, role, body);
  }
}
