/** Rows on their way into the database, by table, sent by COPY whenever enough have come together. */
import { once } from 'node:events';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine, type CopyValue } from './copy-text.js';
import { columnsOf, type LoadedTable } from './tables.js';

const CHARACTERS_A_BATCH = 3_000_000;

export class TableBuffers {
  private lines = new Map<LoadedTable, string[]>();
  private size = 0;
  /** The batch that is being sent while the next one is made. */
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly client: Client) {}

  add(table: LoadedTable, values: readonly CopyValue[]): void {
    const line = copyLine(values);
    const lines = this.lines.get(table);
    if (lines) lines.push(line);
    else this.lines.set(table, [line]);
    this.size += line.length;
  }

  get isFull(): boolean {
    return this.size >= CHARACTERS_A_BATCH;
  }

  /** Returns when the batch before is written; this one is then on its way. */
  async flush(): Promise<void> {
    await this.sending;
    const batch = this.lines;
    this.lines = new Map();
    this.size = 0;
    this.sending = this.send(batch);
    // Told by whoever waits for it next.
    this.sending.catch(() => undefined);
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.sending;
  }

  /** After an error: until nothing is on its way any more. */
  async settle(): Promise<void> {
    await this.sending.catch(() => undefined);
  }

  private async send(batch: ReadonlyMap<LoadedTable, readonly string[]>): Promise<void> {
    for (const [table, lines] of batch) {
      const stream = this.client.query(copyFrom(`copy ${table} (${columnsOf(table).join(', ')}) from stdin`));
      stream.end(lines.join(''));
      await once(stream, 'finish');
    }
  }
}
