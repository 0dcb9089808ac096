import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  localDate,
  routes,
  type Agenda,
  type Meeting,
  type Meetings,
  type Organ,
  type PlanMeetingRequest,
} from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { MeetingsReader } from './meetings-reader.js';
import { PlanMeeting } from './plan-meeting.js';

@Controller()
export class MeetingsController {
  constructor(
    private readonly reader: MeetingsReader,
    private readonly planning: PlanMeeting,
  ) {}

  @Endpoint('meetings')
  meetings(@CurrentActor() actor: Actor): Promise<Meetings> {
    return this.reader.meetings(actor);
  }

  @Endpoint('planMeeting')
  plan(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.planMeeting.body }) body: PlanMeetingRequest,
  ): Promise<Meeting> {
    return this.planning.run(actor, body);
  }

  @Endpoint('agenda')
  agenda(
    @CurrentActor() actor: Actor,
    @Param('day', { schema: localDate }) day: LocalDate,
    @Query({ schema: routes.agenda.query }) { organ }: { organ?: Organ },
  ): Promise<Agenda> {
    return this.reader.agenda(actor, day, organ);
  }
}
