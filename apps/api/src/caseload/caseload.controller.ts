import { Controller } from '@nestjs/common';
import type { Caseload } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { CaseloadReader } from './caseload-reader.js';

@Controller()
export class CaseloadController {
  constructor(private readonly reader: CaseloadReader) {}

  @Endpoint('caseload')
  caseload(@CurrentActor() actor: Actor): Promise<Caseload> {
    return this.reader.caseload(actor);
  }
}
