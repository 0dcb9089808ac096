import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  localDate,
  routes,
  type AdjustMeetingRequest,
  type Agenda,
  type CallMeetingRequest,
  type MeetingCall,
  type Meeting,
  type Meetings,
  type Organ,
  type PlanMeetingRequest,
} from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { MeetingCalls } from './meeting-calls.js';
import { MeetingsReader } from './meetings-reader.js';
import { PlanMeeting } from './plan-meeting.js';

@Controller()
export class MeetingsController {
  constructor(
    private readonly reader: MeetingsReader,
    private readonly planning: PlanMeeting,
    private readonly calls: MeetingCalls,
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

  @Endpoint('meetingCall')
  meetingCall(
    @CurrentActor() actor: Actor,
    @Param('day', { schema: localDate }) day: LocalDate,
    @Query({ schema: routes.meetingCall.query }) { organ }: { organ: Organ },
  ): Promise<MeetingCall> {
    return this.calls.read(actor, day, organ);
  }

  @Endpoint('callMeeting')
  call(
    @CurrentActor() actor: Actor,
    @Param('day', { schema: localDate }) day: LocalDate,
    @Body({ schema: routes.callMeeting.body }) body: CallMeetingRequest,
  ): Promise<MeetingCall> {
    return this.calls.call(actor, day, body);
  }

  @Endpoint('adjustMeeting')
  adjust(
    @CurrentActor() actor: Actor,
    @Param('day', { schema: localDate }) day: LocalDate,
    @Body({ schema: routes.adjustMeeting.body }) body: AdjustMeetingRequest,
  ): Promise<MeetingCall> {
    return this.calls.adjust(actor, day, body);
  }
}
