/** A draft is gone when it has been sent, and after thirty days: it is no place to keep things about a child. */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';

export const KEPT_DAYS = 30;
const LOOK_EVERY_MS = 6 * 3_600_000;

/** `sent` is the idempotency key it went under: another thing logged meanwhile in the same case erases nothing. */
export async function eraseSentDraft(tx: EntityManager, actor: Actor, key: string, sent: string): Promise<void> {
  await tx.query(`delete from draft where m = $1 and user_id = $2 and key = $3 and body ->> 'key' = $4`, [
    actor.municipality,
    actor.userId,
    key,
    sent,
  ]);
}

/** Nobody writes on two reports at once, and once registered what it said stands in the case. */
export async function eraseReportDraft(tx: EntityManager, { municipality: m, userId }: Actor): Promise<void> {
  await tx.query(`delete from draft where m = $1 and user_id = $2 and key = 'anmalan'`, [m, userId]);
}

@Injectable()
export class DraftErasure implements OnApplicationBootstrap, OnModuleDestroy {
  private again: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.again = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.again);
    await this.running;
  }

  async run(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    for (const m of await this.database.municipalities()) {
      await this.database.withService(m, 'draft-erasure', (tx) =>
        tx.query('delete from draft where m = $1 and saved_at < $2', [m, oldest]),
      );
    }
  }

  /** What could not be erased now is erased the next time; nothing that old is shown meanwhile. */
  private look(): void {
    this.running = this.run().catch(() => undefined);
  }
}
