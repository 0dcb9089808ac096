import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../database/database.js';
import { Config } from '../config.js';
import { Operation } from '../http/operation.js';
import { ProblemError } from '../http/problem-error.js';
import { Draining } from './draining.js';
import { Metrics } from './metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For those who keep the service running. */
@Controller()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly draining: Draining,
    private readonly config: Config,
  ) {}

  @Operation()
  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Operation()
  @Get('health/ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (this.draining.begun) throw new ProblemError('not-ready');
    try {
      await this.database.reference((tx) => tx.query('select 1 from municipality limit 1'));
    } catch {
      throw new ProblemError('not-ready');
    }
    return { status: 'ready' };
  }

  /** For a collector on the same machine, or one that has the token; what a proxy passed on came from elsewhere. */
  @Operation()
  @Get('/metrics')
  async figures(@Req() request: Request, @Res() response: Response): Promise<void> {
    const passedOn = request.get('x-forwarded-for') ?? request.get('forwarded') ?? request.get('via');
    const isNear = LOOPBACK.has(request.socket.remoteAddress ?? '') && passedOn === undefined;
    if (!isNear && !this.hasToken(request.get('authorization'))) {
      throw new ProblemError('unknown-address');
    }
    response.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }

  private hasToken(given: string | undefined): boolean {
    const { metricsToken } = this.config;
    return metricsToken !== undefined && given !== undefined && isSame(given, `Bearer ${metricsToken}`);
  }
}

/** Takes as long whatever is wrong with it. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
