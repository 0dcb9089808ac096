import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../database/database.js';
import { Operation } from '../http/operation.js';
import { ProblemError } from '../http/problem-error.js';
import { Metrics } from './metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For those who keep the service running. */
@Controller()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Operation()
  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Operation()
  @Get('health/ready')
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.database.reference((tx) => tx.query('select 1 from municipality limit 1'));
    } catch {
      throw new ProblemError('not-ready');
    }
    return { status: 'ready' };
  }

  /** Only for a collector on the same machine; what a proxy passed on came from elsewhere. */
  @Operation()
  @Get('/metrics')
  async figures(@Req() request: Request, @Res() response: Response): Promise<void> {
    const passedOn = request.get('x-forwarded-for') ?? request.get('forwarded') ?? request.get('via');
    if (!LOOPBACK.has(request.socket.remoteAddress ?? '') || passedOn !== undefined) {
      throw new ProblemError('unknown-address');
    }
    response.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
