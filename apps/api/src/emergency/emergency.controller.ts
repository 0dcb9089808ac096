import { Body, Controller } from '@nestjs/common';
import { routes, type OpenInEmergencyRequest, type OpenedInEmergency, type Openings as OpeningList } from '@tavlan/contract'; // prettier-ignore
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { OpenInEmergency } from './open-in-emergency.js';
import { Openings } from './openings.js';

@Controller()
export class EmergencyController {
  constructor(
    private readonly opening: OpenInEmergency,
    private readonly reviews: Openings,
  ) {}

  @Endpoint('openInEmergency')
  open(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.openInEmergency.body }) body: OpenInEmergencyRequest,
  ): Promise<OpenedInEmergency> {
    return this.opening.run(actor, body);
  }

  @Endpoint('openings')
  openings(@CurrentActor() actor: Actor): Promise<OpeningList> {
    return this.reviews.list(actor);
  }
}
