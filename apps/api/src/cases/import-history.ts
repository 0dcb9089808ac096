/** Takes a history file in as cases: all of it or nothing. */
import { Injectable } from '@nestjs/common';
import { EVENTS, decide, parseHistory, type Context, type EventType, type Register } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { changeCase, writeGrants } from './change-case.js';
import { ContextReader } from './context-reader.js';
import { OpenCase } from './open-case.js';

export interface ImportedCase {
  readonly id: string;
  readonly dnr: string;
  readonly events: number;
}

interface NamedRegister {
  readonly name: string;
  readonly register: Register;
}

@Injectable()
export class ImportHistory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
    private readonly openCase: OpenCase,
  ) {}

  async run(actor: Actor, text: string, { unit }: { unit?: string } = {}): Promise<{ cases: ImportedCase[] }> {
    const history = parseHistory(text);
    if (!history.ok) throw refused(`Rad ${history.error.line}: ${history.error.text}`);
    const cases = await this.database.withService(actor.municipality, actor.userId, async (tx) => {
      await this.demandUnknown(tx, actor, history.cases);
      const taken: ImportedCase[] = [];
      for (const each of history.cases) taken.push(await this.take(tx, actor, each, unit));
      return taken;
    });
    return { cases };
  }

  private async take(
    tx: EntityManager,
    actor: Actor,
    { name, register }: NamedRegister,
    unit?: string,
  ): Promise<ImportedCase> {
    const context = await this.contexts.read(tx, actor.municipality, false);
    this.demandPossible(name, register, context.context);
    const { born } = register.child;
    // Nobody is named in a history file: the case goes by its number.
    const wanted = { name, dnr: name, ...(born !== undefined && { born }), ...(unit !== undefined && { unit }) };
    const opened = await this.openCase.within(tx, actor, wanted);
    const change = { entries: register.events, by: actor.userId, now: this.clock.now(), imported: true };
    const changed = await changeCase(tx, opened, context, change);
    await writeGrants(tx, changed.row, changed.file);
    return { id: changed.row.case_id, dnr: name, events: changed.stored.length };
  }

  /** Unlawful and late entries have happened and are taken in; impossible ones are not. */
  private demandPossible(name: string, { child, events }: Register, context: Context): void {
    events.forEach((entry, index) => {
      const register = { child, events: events.slice(0, index) };
      const decision = decide({ register, context, entry, today: this.clock.today(), acknowledge: 'all' });
      // The file may name an event that stands further down; the parser has seen that it is there.
      if (decision.ok || decision.refusal.code === 'unknown-ref') return;
      const title = EVENTS[entry.type as EventType]?.title ?? entry.type;
      throw refused(`Ärende ${name}, händelse ${entry.id} (${title}): ${decision.refusal.text}`);
    });
  }

  private async demandUnknown(tx: EntityManager, actor: Actor, cases: readonly NamedRegister[]): Promise<void> {
    const known = await tx.query<{ dnr: string }[]>(
      'select dnr from child_case where m = $1 and dnr = any ($2) limit 1',
      [actor.municipality, cases.map(({ name }) => name)],
    );
    if (known[0]) throw refused(`Ärende ${known[0].dnr} finns redan. Inget av filen har tagits in.`);
  }
}

const refused = (detail: string) => new ProblemError('invalid-request', { detail });
