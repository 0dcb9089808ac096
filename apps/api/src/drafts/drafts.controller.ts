import { Body, Controller, Param } from '@nestjs/common';
import { draftKey, routes, type DraftKept, type Drafts, type KeepDraftRequest } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { DraftStore } from './draft-store.js';

@Controller()
export class DraftsController {
  constructor(private readonly store: DraftStore) {}

  @Endpoint('drafts')
  list(@CurrentActor() actor: Actor): Promise<Drafts> {
    return this.store.list(actor);
  }

  @Endpoint('keepDraft')
  keep(
    @CurrentActor() actor: Actor,
    @Param('key', { schema: draftKey }) key: string,
    @Body({ schema: routes.keepDraft.body }) { body }: KeepDraftRequest,
  ): Promise<DraftKept> {
    return this.store.keep(actor, key, body);
  }

  @Endpoint('dropDraft')
  drop(@CurrentActor() actor: Actor, @Param('key', { schema: draftKey }) key: string): Promise<void> {
    return this.store.drop(actor, key);
  }
}
