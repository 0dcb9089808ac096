import { Controller, Query } from '@nestjs/common';
import { routes, type CaseReaders, type SeeAs, type SeeAsChoices, type SeeAsQuery } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { CaseReadersReader } from './case-readers-reader.js';
import { SeeAsReader } from './see-as-reader.js';

@Controller()
export class SeeAsController {
  constructor(
    private readonly sight: SeeAsReader,
    private readonly readers: CaseReadersReader,
  ) {}

  @Endpoint('seeAsChoices')
  choices(@CurrentActor() actor: Actor): Promise<SeeAsChoices> {
    return this.sight.choices(actor);
  }

  @Endpoint('seeAs')
  seen(@CurrentActor() actor: Actor, @Query({ schema: routes.seeAs.query }) query: SeeAsQuery): Promise<SeeAs> {
    return this.sight.seen(actor, query);
  }

  @Endpoint('caseReaders')
  who(
    @CurrentActor() actor: Actor,
    @Query({ schema: routes.caseReaders.query }) { dnr }: { dnr: string },
  ): Promise<CaseReaders> {
    return this.readers.of(actor, dnr);
  }
}
