/**
 * A connection for a service that says the same few dozen statements again and again. Each is planned once a connection,
 * since under row-level security planning takes several times as long as running, and what is said without waiting for
 * an answer in between goes out in one packet.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements whose text depends on how much there is to say would fill the server's memory one by one. */
const MOST = 200;

type Query = (text: unknown, values?: unknown, ...more: unknown[]) => unknown;

export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string | undefined>();

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    const query = super.query.bind(this) as Query;
    const prepared: Query = (text, values, ...more) => {
      this.gather();
      const name = typeof text === 'string' && Array.isArray(values) ? this.nameOf(text) : undefined;
      return name === undefined ? query(text, values, ...more) : query({ name, text, values }, ...more);
    };
    this.query = prepared as typeof this.query;
  }

  /** From the second time on: nothing is prepared that is said only once. */
  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || (this.names.size >= MOST && !this.names.has(text))) return known;
    const isFirst = !this.names.has(text);
    this.names.set(text, isFirst ? undefined : createHash('sha256').update(text).digest('hex').slice(0, 32));
    return this.names.get(text);
  }

  private gather(): void {
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}
