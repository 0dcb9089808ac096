/** The one way to the database: every statement runs in a transaction that says for whom. */
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { SERVICE, principalsOf } from '../access/principals.js';
import { Clock } from '../clock.js';

/**
 * `last` takes what is said at the end without waiting for its answer: it goes out together with the commit, which
 * PostgreSQL makes a roll-back when any of it fails.
 */
export type Work<T> = (tx: EntityManager, last: (...said: readonly Promise<unknown>[]) => void) => Promise<T>;

interface Scope {
  readonly municipality: string;
  /** Whom a bar (jäv) would hit. */
  readonly user: string;
  readonly principals: readonly string[];
  readonly onBehalfOf?: string;
}

@Injectable()
export class Database {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Sees what the actor may see, and nothing of another municipality. */
  withActor<T>(actor: Actor, work: Work<T>): Promise<T> {
    const principals = principalsOf(actor);
    return this.within({ municipality: String(actor.municipality), user: actor.userId, principals }, work);
  }

  /**
   * The service's own bookkeeping in one municipality: rebuilding, taking in, matching, signing in. What it sees is not
   * for showing. `onBehalfOf` is told to the database alone, so that it can be seen there whose work holds a lock.
   */
  withService<T>(municipality: number, onBehalfOf: string, work: Work<T>): Promise<T> {
    return this.within({ municipality: String(municipality), user: '', principals: [SERVICE], onBehalfOf }, work);
  }

  /** Only the reference tables have rows here: municipalities, accounts, sessions. */
  reference<T>(work: Work<T>): Promise<T> {
    return this.within({ municipality: '', user: '', principals: [] }, work);
  }

  /** Within a running transaction: bookkeeping that follows from what the actor has been allowed to do. */
  async asService<T>(tx: EntityManager, actor: Actor, work: () => Promise<T>): Promise<T> {
    await tx.query(`select set_config('app.principals', $1, true), set_config('app.user', '', true)`, [SERVICE]);
    const result = await work();
    await tx.query(`select set_config('app.principals', $1, true), set_config('app.user', $2, true)`, [
      principalsOf(actor).join(' '),
      actor.userId,
    ]);
    return result;
  }

  async municipalities(): Promise<number[]> {
    const rows = await this.reference((tx) => tx.query<{ m: number }[]>('select m from municipality order by m'));
    return rows.map((row) => row.m);
  }

  /** One statement as the service, begun, said and committed without waiting in between. */
  ask<Row>(municipality: number, onBehalfOf: string, sql: string, values: readonly unknown[]): Promise<Row[]> {
    return atOnce(
      (work) => this.withService(municipality, onBehalfOf, work),
      (tx) => tx.query<Row[]>(sql, [...values]),
    );
  }

  /** What the actor may see, by statements that wait for none of each other's answers: committed along with them. */
  readAs<T>(actor: Actor, read: (tx: EntityManager) => Promise<T>): Promise<T> {
    return atOnce((work) => this.withActor(actor, work), read);
  }

  /** The first statements of the work go out together with the beginning of its transaction, the last with its end. */
  private async within<T>(scope: Scope, work: Work<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    const unheard: Promise<unknown>[] = [];
    const leave = (...said: readonly Promise<unknown>[]) => {
      unheard.push(...said);
      // Whatever the work says after it, a failure is told once: by the commit.
      for (const each of said) each.catch(() => undefined);
    };
    try {
      leave(runner.query('begin'), runner.query(SET_SCOPE, this.valuesOf(scope)));
      const result = await work(runner.manager, leave);
      await Promise.all([...unheard, runner.query('commit')]);
      return result;
    } catch (error) {
      // A connection that is gone has rolled back of itself; what led here tells more.
      await runner.query('rollback').catch(() => undefined);
      throw isAborted(error) ? await firstFailure(unheard, error) : error;
    } finally {
      await runner.release();
    }
  }

  private valuesOf({ municipality, user, principals, onBehalfOf = user }: Scope): string[] {
    const { clock } = this;
    return [municipality, user, principals.join(' '), clock.today(), onBehalfOf, clock.now().toISOString()];
  }
}

async function atOnce<T>(
  within: (work: Work<void>) => Promise<void>,
  read: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  let reading: Promise<T> | undefined;
  await within(async (tx, last) => last((reading = read(tx))));
  return reading!;
}

/** Says only that something before it failed. */
const isAborted = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code === '25P02';

async function firstFailure(said: readonly Promise<unknown>[], otherwise: unknown): Promise<unknown> {
  const heard = await Promise.allSettled(said);
  return heard.find((each) => each.status === 'rejected')?.reason ?? otherwise;
}

const SET_SCOPE = `
select set_config('app.municipality', $1, true), set_config('app.user', $2, true), set_config('app.principals', $3, true),
       set_config('app.today', $4, true), set_config('app.on_behalf_of', $5, true), set_config('app.now', $6, true)`;
