/** The start of an installation: one municipality, its units and the first administrator, in one transaction. Once. */
import { Injectable } from '@nestjs/common';
import type { SetUpRequest } from '@tavlan/contract';
import { hashPassword } from '../access/password.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { enterRole, enterUser } from './enter-user.js';
import { MUNICIPALITY_NAMES } from './municipality-names.js';
import { unitIdOf } from './unit-id.js';

/** Told to whoever sets up, in Swedish. */
export class SetUpRefusal extends Error {
  override readonly name = 'SetUpRefusal';
}

const LOCK = 7_411_520_003;

@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers with the name of the municipality. */
  async run({ municipality, units, administrator }: SetUpRequest): Promise<string> {
    const place = MUNICIPALITY_NAMES.get(municipality);
    if (place === undefined) throw new SetUpRefusal(`Ingen kommun har koden ${municipality} i SCB:s förteckning.`);
    const { username, name, password } = administrator;
    const passwordHash = await hashPassword(password);
    const m = Number(municipality);
    await this.database.withService(m, 'set-up', async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const [any] = await tx.query<unknown[]>('select from municipality limit 1');
      if (any !== undefined) {
        throw new SetUpRefusal('Installationen är redan gjord. Användare och enheter sköts under Inställningar.');
      }
      await tx.query('insert into municipality (m, name) values ($1, $2)', [m, place]);
      const ids: string[] = [];
      for (const title of units) {
        const id = unitIdOf(title, ids);
        ids.push(id);
        await tx.query('insert into unit (m, unit_id, name) values ($1, $2, $3)', [m, id, title]);
      }
      await enterUser(tx, m, { username, name, passwordHash });
      const from = this.clock.today();
      await enterRole(tx, m, username, { role: 'forvaltare', unit: null, from, lastDay: null });
    });
    return place;
  }
}
