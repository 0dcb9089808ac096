/** Records entries that have happened, whatever they bring to light: a report that has come in, a history taken in. */
import { Injectable } from '@nestjs/common';
import { decide, type Refusal, type RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { writeGrants } from '../access/case-grants.js';
import { Clock } from '../clock.js';
import { changeCase, enterEvents, type Changed } from './change-case.js';
import { ContextReader } from './context-reader.js';
import type { CaseRegister } from './register/register-reader.js';

export interface Entries {
  readonly entries: readonly RegisterEvent[];
  readonly imported: boolean;
  /** What cannot be true is refused all the same; how, the caller says. `undefined` passes it over. */
  readonly refuse: (refusal: Refusal, entry: RegisterEvent) => Error | undefined;
}

@Injectable()
export class EntryRecorder {
  constructor(
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
  ) {}

  /** As the service, in a case that is locked or new. */
  async within(
    tx: EntityManager,
    actor: Actor,
    before: CaseRegister,
    { entries, imported, refuse }: Entries,
  ): Promise<Changed> {
    const context = await this.contexts.read(tx, actor.municipality, before.row.born_here);
    const today = this.clock.today();
    entries.forEach((entry, index) => {
      const register = { ...before.register, events: [...before.register.events, ...entries.slice(0, index)] };
      const decision = decide({ register, context: context.context, entry, today, acknowledge: 'all' });
      const refusal = decision.ok ? undefined : refuse(decision.refusal, entry);
      if (refusal) throw refusal;
    });
    const entered = enterEvents(before, { entries, by: actor.userId, now: this.clock.now(), imported });
    const changed = await changeCase(tx, entered, context);
    await Promise.all(changed.written);
    if (changed.handedOver) await writeGrants(tx, changed.row, changed.file);
    return changed;
  }
}
