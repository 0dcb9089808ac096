/** Figures about the service itself. Labels are route patterns and statuses: never a case, a user or a municipality. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { AccessLog } from '../audit/access-log.js';
import { routePattern } from '../http/request-log.js';
import { LiveStreams } from '../live/live-streams.js';

/** What a pool of connections tells of itself. */
interface WatchedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

@Injectable()
export class Metrics implements OnModuleDestroy {
  readonly registry = new Registry();
  private readonly pools = new Map<string, WatchedPool>();
  private readonly duration = new Histogram({
    name: 'tavlan_http_request_duration_seconds',
    help: 'Time until an answer was sent.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private readonly underWay = this.gauge('tavlan_http_requests_under_way', 'Requests that are not answered yet.');

  constructor(dataSource: DataSource, accessLog: AccessLog, streams: LiveStreams) {
    // Memory, processor time, garbage collection and how late the event loop is.
    collectDefaultMetrics({ register: this.registry });
    this.watchPool('requests', (dataSource.driver as unknown as { master: WatchedPool }).master);
    this.watchConnections();
    this.told('tavlan_live_streams', 'Open boards that hear of changes.', () => streams.count);
    const log = 'tavlan_access_log_';
    this.told(
      `${log}waiting_rows`,
      'Answers that wait for their row in the access log.',
      () => accessLog.figures.waiting,
    );
    this.told(`${log}lanes`, 'Chains of the access log that this process writes.', () => accessLog.figures.lanes);
    this.told(
      `${log}unanchored_rows`,
      'Rows whose head is not anchored outside yet.',
      () => accessLog.figures.notAnchored,
    );
    this.told(
      `${log}failed_batches`,
      'Batches since the start that were not committed.',
      () => accessLog.figures.failed,
    );
  }

  watchPool(name: string, pool: WatchedPool): void {
    this.pools.set(name, pool);
  }

  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.duration.startTimer();
    this.underWay.inc();
    response.once('close', () => this.underWay.dec());
    response.once('finish', () => {
      stop({ method: request.method, route: routePattern(request), status: String(response.statusCode) });
    });
    next();
  };

  onModuleDestroy(): void {
    this.registry.clear();
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }

  /** Read when it is asked for. */
  private told(name: string, help: string, read: () => number): void {
    new Gauge({ name, help, registers: [this.registry], collect() { this.set(read()); } }); // prettier-ignore
  }

  private watchConnections(): void {
    const { pools } = this;
    new Gauge({
      name: 'tavlan_database_connections',
      help: 'Connections by pool: in use, idle, and requests that wait for one.',
      labelNames: ['pool', 'state'] as const,
      registers: [this.registry],
      collect() {
        for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
          this.set({ pool, state: 'used' }, totalCount - idleCount);
          this.set({ pool, state: 'idle' }, idleCount);
          this.set({ pool, state: 'waited_for' }, waitingCount);
        }
      },
    });
  }
}
