import { Controller, Query } from '@nestjs/common';
import { routes, type FollowUps, type FollowUpsQuery, type Watch, type WatchQuery, type Week } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { FollowUpsReader } from './follow-ups-reader.js';
import { WatchReader } from './watch-reader.js';
import { WeekReader } from './week-reader.js';

@Controller()
export class WatchController {
  constructor(
    private readonly reader: WatchReader,
    private readonly followUps: FollowUpsReader,
    private readonly weeks: WeekReader,
  ) {}

  @Endpoint('watch')
  watch(@CurrentActor() actor: Actor, @Query({ schema: routes.watch.query }) query: WatchQuery): Promise<Watch> {
    return this.reader.watch(actor, query);
  }

  @Endpoint('followUps')
  more(
    @CurrentActor() actor: Actor,
    @Query({ schema: routes.followUps.query }) query: FollowUpsQuery,
  ): Promise<FollowUps> {
    return this.followUps.page(actor, query);
  }

  @Endpoint('week')
  week(@CurrentActor() actor: Actor): Promise<Week> {
    return this.weeks.week(actor);
  }
}
