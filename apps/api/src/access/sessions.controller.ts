import { Body, Controller, Param, Req } from '@nestjs/common';
import {
  routes,
  sessionId,
  type ChangePasswordRequest,
  type OpenSession,
  type SessionsOfPerson,
} from '@tavlan/contract';
import type { Request } from 'express';
import { Endpoint } from '../http/endpoint.js';
import type { Actor } from './actor.js';
import { ChangePassword } from './change-password.js';
import { CurrentActor } from './current-actor.js';
import { SessionKeeper } from './session-keeper.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly keeper: SessionKeeper,
    private readonly password: ChangePassword,
  ) {}

  @Endpoint('ownSessions')
  own(@CurrentActor() actor: Actor, @Req() request: Request): Promise<OpenSession[]> {
    return this.keeper.own(actor, request.sessionID);
  }

  @Endpoint('sessionsOfAll')
  all(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SessionsOfPerson[]> {
    return this.keeper.all(actor, request.sessionID);
  }

  @Endpoint('endSession')
  end(@CurrentActor() actor: Actor, @Param('session', { schema: sessionId }) id: string): Promise<void> {
    return this.keeper.end(actor, id);
  }

  @Endpoint('endOtherSessions')
  endOthers(@CurrentActor() actor: Actor, @Req() request: Request): Promise<void> {
    return this.keeper.endOthers(actor, request.sessionID);
  }

  @Endpoint('changePassword')
  changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body({ schema: routes.changePassword.body }) body: ChangePasswordRequest,
  ): Promise<void> {
    return this.password.run(actor, request.sessionID, body);
  }
}
