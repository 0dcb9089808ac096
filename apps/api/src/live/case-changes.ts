/** Hears from the database which cases have changed: one connection a process, opened when the first board is. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';

export interface CaseChange {
  readonly m: number;
  readonly cases: readonly string[];
}

export interface ChangeListener {
  readonly changed: (change: CaseChange) => void;
  /** The connection was lost and is there again: changes may have been missed. */
  readonly missed: () => void;
}

const CHANNEL = 'tavlan_cases';
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

@Injectable()
export class CaseChanges implements OnModuleDestroy {
  private readonly listeners = new Set<ChangeListener>();
  private client: pg.Client | undefined;
  private opening: Promise<void> | undefined;
  private pause = FIRST_PAUSE_MS;
  private waiting: NodeJS.Timeout | undefined;
  private over = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Resolved when nothing that is committed from now on can be missed. */
  async listen(listener: ChangeListener): Promise<void> {
    this.listeners.add(listener);
    if (this.client === undefined) await (this.opening ??= this.open().finally(() => (this.opening = undefined)));
  }

  async onModuleDestroy(): Promise<void> {
    this.over = true;
    clearTimeout(this.waiting);
    await this.opening?.catch(() => undefined);
    await this.client?.end();
  }

  private async open(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, application_name: 'tavlan-live', keepAlive: true });
    client.on('notification', ({ payload }) => this.tell(payload));
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    client.once('end', () => this.lost());
    this.client = client;
    this.pause = FIRST_PAUSE_MS;
  }

  private tell(payload: string | undefined): void {
    const change = JSON.parse(payload ?? '{}') as CaseChange;
    for (const { changed } of this.listeners) changed(change);
  }

  private lost(): void {
    this.client = undefined;
    if (this.over) return;
    this.waiting = setTimeout(() => {
      this.opening ??= this.open().finally(() => (this.opening = undefined));
      this.opening.then(
        () => this.listeners.forEach(({ missed }) => missed()),
        () => this.lost(),
      );
    }, this.pause).unref();
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}
