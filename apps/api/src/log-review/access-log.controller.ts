import { Body, Controller, Query } from '@nestjs/common';
import { routes, type AccessLog, type AccessLogQuery, type AccessLogReaders, type LogReview, type LogReviews as Reviews, type LogSample, type LogSampleQuery, type NoteReviewRequest, type UnusualQuery, type UnusualReadings } from '@tavlan/contract'; // prettier-ignore
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { AccessLogReader } from './access-log-reader.js';
import { LogReviews } from './log-reviews.js';
import { UnusualReader } from './unusual-reader.js';

@Controller()
export class AccessLogController {
  constructor(
    private readonly reader: AccessLogReader,
    private readonly unusual: UnusualReader,
    private readonly reviews: LogReviews,
  ) {}

  @Endpoint('accessLog')
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: routes.accessLog.query }) query: AccessLogQuery,
  ): Promise<AccessLog> {
    return this.reader.page(actor, query);
  }

  @Endpoint('accessLogReaders')
  readers(@CurrentActor() actor: Actor): Promise<AccessLogReaders> {
    return this.reader.readers(actor);
  }

  @Endpoint('logSample')
  sample(
    @CurrentActor() actor: Actor,
    @Query({ schema: routes.logSample.query }) query: LogSampleQuery,
  ): Promise<LogSample> {
    return this.reader.sample(actor, query);
  }

  @Endpoint('unusualReadings')
  find(
    @CurrentActor() actor: Actor,
    @Query({ schema: routes.unusualReadings.query }) query: UnusualQuery,
  ): Promise<UnusualReadings> {
    return this.unusual.find(actor, query);
  }

  @Endpoint('logReviews')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: routes.logReviews.query }) { after }: { after?: string },
  ): Promise<Reviews> {
    return this.reviews.list(actor, after);
  }

  @Endpoint('noteReview')
  note(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.noteReview.body }) body: NoteReviewRequest,
  ): Promise<LogReview> {
    return this.reviews.note(actor, body);
  }
}
