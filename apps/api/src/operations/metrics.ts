/** Figures about the service itself. Labels are route patterns and statuses: never a case, a user or a municipality. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { routePattern } from '../http/request-log.js';

@Injectable()
export class Metrics implements OnModuleDestroy {
  readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'tavlan_http_request_duration_seconds',
    help: 'Time until an answer was sent.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.duration.startTimer();
    response.once('finish', () => {
      stop({ method: request.method, route: routePattern(request), status: String(response.statusCode) });
    });
    next();
  };

  onModuleDestroy(): void {
    this.registry.clear();
  }
}
