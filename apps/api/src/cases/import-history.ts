/** Takes a history file in as cases: all of it or nothing. */
import { Injectable } from '@nestjs/common';
import { EVENTS, parseHistory, type EventType, type Register, type RegisterEvent, type Refusal } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { EntryRecorder } from './entry-recorder.js';
import { demandKnownNames } from './known-names.js';
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
    private readonly openCase: OpenCase,
    private readonly recorder: EntryRecorder,
    private readonly accessLog: AccessLog,
  ) {}

  async run(actor: Actor, text: string, { unit }: { unit?: string } = {}): Promise<{ cases: ImportedCase[] }> {
    const history = parseHistory(text);
    if (!history.ok) throw refused(`Rad ${history.error.line}: ${history.error.text}`);
    const cases = await this.database.withService(actor.municipality, actor.userId, async (tx) => {
      if (unit !== undefined) await demandKnownNames(tx, actor.municipality, { unit });
      await demandUnknown(tx, actor, history.cases);
      const taken: ImportedCase[] = [];
      for (const each of history.cases) taken.push(await this.take(tx, actor, each, unit));
      return taken;
    });
    await this.accessLog.log({ actor, action: 'import-history', caseIds: cases.map(({ id }) => id) });
    return { cases };
  }

  private async take(
    tx: EntityManager,
    actor: Actor,
    { name, register }: NamedRegister,
    unit?: string,
  ): Promise<ImportedCase> {
    const { born } = register.child;
    // Nobody is named in a history file: the case goes by its number.
    const wanted = { name, dnr: name, ...(born !== undefined && { born }), ...(unit !== undefined && { unit }) };
    const opened = await this.openCase.within(tx, actor, wanted);
    const refuse = (refusal: Refusal, entry: RegisterEvent) => impossible(name, refusal, entry);
    const { row } = await this.recorder.within(tx, actor, opened, { entries: register.events, imported: true, refuse });
    return { id: row.case_id, dnr: name, events: row.version };
  }
}

/** The file may name an event that stands further down; the parser has seen that it is there. */
function impossible(name: string, { code, text }: Refusal, { id, type }: RegisterEvent): ProblemError | undefined {
  if (code === 'unknown-ref') return undefined;
  return refused(`Ärende ${name}, händelse ${id} (${EVENTS[type as EventType]?.title ?? type}): ${text}`);
}

async function demandUnknown(tx: EntityManager, actor: Actor, cases: readonly NamedRegister[]): Promise<void> {
  const known = await tx.query<{ dnr: string }[]>(
    'select dnr from child_case where m = $1 and dnr = any ($2) order by dnr limit 1',
    [actor.municipality, cases.map(({ name }) => name)],
  );
  if (known[0]) throw refused(`Ärende ${known[0].dnr} finns redan. Inget av filen har tagits in.`);
}

const refused = (detail: string) => new ProblemError('invalid-request', { detail });
