/** Opens the request: who acts, and whether that role may call this route at all. */
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RouteName } from '@tavlan/contract';
import type { Request } from 'express';
import { addressOf } from '../http/address-of.js';
import { ROUTE } from '../http/endpoint.js';
import { OPERATION } from '../http/operation.js';
import { ProblemError } from '../http/problem-error.js';
import { AccountReader } from './account-reader.js';
import type { Actor } from './actor.js';
import { ROUTE_ROLES, mayCall } from './route-roles.js';
import { SessionLimits } from './session-limits.js';
import { SessionRegister } from './session-register.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountReader,
    private readonly limits: SessionLimits,
    private readonly register: SessionRegister,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<true | undefined>(OPERATION, handler)) return true;
    const name = this.reflector.get<RouteName | undefined>(ROUTE, handler);
    if (name === undefined) throw new Error('A method of a controller is bound to no route of the contract.');
    if (ROUTE_ROLES[name] === 'anyone') return true;
    const request = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
    const actor = await this.actorOf(request);
    if (!mayCall(name, actor.roles)) throw new ProblemError('not-yours');
    request.actor = actor;
    return true;
  }

  private async actorOf(request: Request): Promise<Actor> {
    const { signedIn } = request.session;
    if (signedIn === undefined || this.limits.isOver(signedIn)) throw new ProblemError('not-signed-in');
    const actor = await this.accounts.actor(signedIn.municipality, signedIn.userId);
    if (actor === undefined) throw new ProblemError('not-signed-in');
    if (this.limits.isToBeSeen(signedIn)) await this.register.seen(request.sessionID);
    return { ...actor, ...addressOf(request) };
  }
}
