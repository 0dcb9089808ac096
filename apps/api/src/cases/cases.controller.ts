import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  routes,
  type CaseView,
  type CorrectEventRequest,
  type LogEventRequest,
  type NextStepView,
  type RegisteredEvent,
  type ShowWhereaboutsRequest,
  type Whereabouts,
} from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { hiddenId } from '../http/hidden-id.js';
import { CaseReader } from './case-reader.js';
import { CorrectEvent } from './correct-event.js';
import { LogEvent } from './log-event.js';
import { ShowWhereabouts } from './show-whereabouts.js';

@Controller()
export class CasesController {
  constructor(
    private readonly reader: CaseReader,
    private readonly logEvents: LogEvent,
    private readonly correctEvents: CorrectEvent,
    private readonly whereabouts: ShowWhereabouts,
  ) {}

  @Endpoint('case')
  case(@CurrentActor() actor: Actor, @Param('id', hiddenId) id: string): Promise<CaseView> {
    return this.reader.view(actor, id);
  }

  @Endpoint('events')
  events(@CurrentActor() actor: Actor, @Param('id', hiddenId) id: string): Promise<RegisteredEvent[]> {
    return this.reader.events(actor, id);
  }

  @Endpoint('nextSteps')
  nextSteps(
    @CurrentActor() actor: Actor,
    @Param('id', hiddenId) id: string,
    @Query({ schema: routes.nextSteps.query }) { on }: { on?: LocalDate },
  ): Promise<NextStepView[]> {
    return this.reader.nextSteps(actor, id, on);
  }

  @Endpoint('logEvent')
  logEvent(
    @CurrentActor() actor: Actor,
    @Param('id', hiddenId) id: string,
    @Body({ schema: routes.logEvent.body }) body: LogEventRequest,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CaseView> {
    return this.logEvents.run(actor, id, body, key);
  }

  @Endpoint('showWhereabouts')
  showWhereabouts(
    @CurrentActor() actor: Actor,
    @Param('id', hiddenId) id: string,
    @Body({ schema: routes.showWhereabouts.body }) body: ShowWhereaboutsRequest,
  ): Promise<Whereabouts> {
    return this.whereabouts.run(actor, id, body);
  }

  @Endpoint('correctEvent')
  correctEvent(
    @CurrentActor() actor: Actor,
    @Param('id', hiddenId) id: string,
    @Body({ schema: routes.correctEvent.body }) body: CorrectEventRequest,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CaseView> {
    return this.correctEvents.run(actor, id, body, key);
  }
}
