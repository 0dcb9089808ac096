import { Body, Controller, Param } from '@nestjs/common';
import { routes, type Duties as DutyList, type Duty, type Handovers, type PlanDutyRequest, type Shift } from '@tavlan/contract'; // prettier-ignore
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { hiddenId } from '../http/hidden-id.js';
import { Duties } from './duties.js';
import { Shifts } from './shifts.js';

@Controller()
export class DutyController {
  constructor(
    private readonly rota: Duties,
    private readonly shifts: Shifts,
  ) {}

  @Endpoint('duties')
  duties(@CurrentActor() actor: Actor): Promise<DutyList> {
    return this.rota.list(actor);
  }

  @Endpoint('planDuty')
  plan(@CurrentActor() actor: Actor, @Body({ schema: routes.planDuty.body }) body: PlanDutyRequest): Promise<Duty> {
    return this.rota.plan(actor, body);
  }

  @Endpoint('endDuty')
  end(@CurrentActor() actor: Actor, @Param('id', hiddenId) id: string): Promise<Duty> {
    return this.rota.end(actor, id);
  }

  @Endpoint('shift')
  shift(@CurrentActor() actor: Actor): Promise<Shift> {
    return this.shifts.shift(actor);
  }

  @Endpoint('handovers')
  handovers(@CurrentActor() actor: Actor): Promise<Handovers> {
    return this.shifts.handovers(actor);
  }

  @Endpoint('signHandover')
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', hiddenId) id: string,
    @Param('duty', hiddenId) duty: string,
  ): Promise<void> {
    return this.shifts.sign(actor, id, duty);
  }
}
