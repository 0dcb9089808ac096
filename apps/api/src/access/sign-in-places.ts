/** From where each account has signed in before: a crowd that guesses elsewhere must not keep its owner out. */
import { Injectable } from '@nestjs/common';
import { ipKeyGenerator } from 'express-rate-limit';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Account } from './account-reader.js';
import type { Actor } from './actor.js';

const KEPT_DAYS = 90;
/** What a provider of IPv6 gives one customer; the rest of the address changes by itself. */
const IPV6_CUSTOMER = 56;

@Injectable()
export class SignInPlaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Asked for unknown accounts too, so that the same statements are run. */
  async isKnown({ municipality: m, userId }: Pick<Account, 'municipality' | 'userId'>, address: string) {
    const rows = await this.database.withService(m, userId, (tx) =>
      tx.query<unknown[]>('select from sign_in_place where m = $1 and user_id = $2 and place = $3', [
        m,
        userId,
        placeOf(address),
      ]),
    );
    return rows.length > 0;
  }

  async keep({ municipality: m, userId }: Actor, address: string): Promise<void> {
    const now = this.clock.now();
    await this.database.withService(m, userId, async (tx) => {
      await tx.query(
        `insert into sign_in_place (m, user_id, place, at) values ($1, $2, $3, $4)
         on conflict (m, user_id, place) do update set at = excluded.at`,
        [m, userId, placeOf(address), now],
      );
      await tx.query('delete from sign_in_place where m = $1 and user_id = $2 and at < $3', [
        m,
        userId,
        new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60_000),
      ]);
    });
  }
}

/** One customer's addresses are one place: they are changed as often as one likes. */
export const placeOf = (address: string): string => ipKeyGenerator(address, IPV6_CUSTOMER);
