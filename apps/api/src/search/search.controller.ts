import { Controller, Query } from '@nestjs/common';
import { routes, type SearchResult } from '@tavlan/contract';
import type { z } from 'zod';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { SearchReader } from './search-reader.js';

@Controller()
export class SearchController {
  constructor(private readonly reader: SearchReader) {}

  @Endpoint('search')
  search(
    @CurrentActor() actor: Actor,
    @Query({ schema: routes.search.query }) query: z.infer<typeof routes.search.query>,
  ): Promise<SearchResult> {
    return this.reader.find(actor, query.q);
  }
}
