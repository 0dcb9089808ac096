import { Controller, Param, Req } from '@nestjs/common';
import { sessionId, type OpenSession, type SessionsOfPerson } from '@tavlan/contract';
import type { Request } from 'express';
import { Endpoint } from '../http/endpoint.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.js';
import { SessionKeeper } from './session-keeper.js';

@Controller()
export class SessionsController {
  constructor(private readonly keeper: SessionKeeper) {}

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
}
