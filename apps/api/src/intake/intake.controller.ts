import { Body, Controller } from '@nestjs/common';
import { routes, type IntakeReceipt, type IntakeRequest } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { RegisterReport } from './register-report.js';

@Controller()
export class IntakeController {
  constructor(private readonly reports: RegisterReport) {}

  @Endpoint('registerReport')
  registerReport(
    @CurrentActor() actor: Actor,
    @Body({ schema: routes.registerReport.body }) body: IntakeRequest,
    @IdempotencyKey() key: string | undefined,
  ): Promise<IntakeReceipt> {
    return this.reports.run(actor, body, key);
  }
}
