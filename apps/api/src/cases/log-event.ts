/** Logs what has happened in a case. */
import { Injectable } from '@nestjs/common';
import type { CaseView, LogEventRequest } from '@tavlan/contract';
import type { RegisterEvent } from '@tavlan/process';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { mayLog, speaksForOneself } from '../access/may-log.js';
import { AccessLog } from '../audit/access-log.js';
import { ProblemError } from '../http/problem-error.js';
import { CaseWriter } from './case-writer.js';
import { viewFor } from './view/duty-view.js';

@Injectable()
export class LogEvent {
  constructor(
    private readonly writer: CaseWriter,
    private readonly accessLog: AccessLog,
  ) {}

  run(actor: Actor, caseId: string, request: LogEventRequest, key?: string): Promise<CaseView> {
    const { version, acknowledge, decidedHere, ...members } = request;
    const entry = { ...members, id: uuidv7() } as unknown as RegisterEvent;
    const wish = {
      caseId,
      version,
      entry,
      request,
      ...(acknowledge !== undefined && { acknowledge }),
      ...(decidedHere !== undefined && { decidedHere }),
      ...(key !== undefined && { key }),
    };
    return this.accessLog.alongside({ actor, action: 'log-event', caseIds: [caseId] }, async (tell) => {
      if (!mayLog(actor.roles, request.type)) throw new ProblemError('not-yours');
      if (!speaksForOneself(actor.roles, request, actor.userId)) throw new ProblemError('not-yours');
      return viewFor(actor, await this.writer.write(actor, { ...wish, tell }));
    });
  }
}
