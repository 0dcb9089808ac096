/** Corrects an entry by a new one that names it. The wrong entry stands: it is what we believed. */
import { Injectable } from '@nestjs/common';
import type { CaseView, CorrectEventRequest } from '@tavlan/contract';
import type { RegisterEvent } from '@tavlan/process';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { CaseWriter } from './case-writer.js';

@Injectable()
export class CorrectEvent {
  constructor(
    private readonly writer: CaseWriter,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, caseId: string, request: CorrectEventRequest, key?: string): Promise<CaseView> {
    const { version, acknowledge, ref, reason, replaces } = request;
    const entry: RegisterEvent = {
      id: uuidv7(),
      type: 'rattelse',
      on: this.clock.today(),
      ref,
      reason,
      ...(replaces === undefined ? { void: true } : { replaces }),
    };
    const wish = {
      caseId,
      version,
      entry,
      request,
      ...(acknowledge !== undefined && { acknowledge }),
      ...(key !== undefined && { key }),
    };
    return this.accessLog.alongside({ actor, action: 'correct-event', caseIds: [caseId] }, (tell) =>
      this.writer.write(actor, { ...wish, tell }),
    );
  }
}
