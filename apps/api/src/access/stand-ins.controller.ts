import { Body, Controller, Param } from '@nestjs/common';
import { routes, type EnterStandInRequest, type StandIn, type StandIns as StandInList } from '@tavlan/contract';
import { Endpoint } from '../http/endpoint.js';
import { hiddenId } from '../http/hidden-id.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.js';
import { StandIns } from './stand-ins.js';

@Controller()
export class StandInsController {
  constructor(private readonly register: StandIns) {}

  @Endpoint('standIns')
  list(@CurrentActor() actor: Actor): Promise<StandInList> {
    return this.register.list(actor);
  }

  @Endpoint('enterStandIn')
  enter(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.enterStandIn.body }) body: EnterStandInRequest,
  ): Promise<StandIn> {
    return this.register.enter(actor, body);
  }

  @Endpoint('endStandIn')
  end(@CurrentActor() actor: Actor, @Param('id', hiddenId) id: string): Promise<StandIn> {
    return this.register.end(actor, id);
  }
}
