/** Every statement that is sent to PostgreSQL while something is done, as it is worded, without its values. */
import pg from 'pg';

export async function recordedStatements(work: () => Promise<unknown>): Promise<string[]> {
  const { prototype } = pg.Client;
  const sent: string[] = [];
  const send = prototype.query as (...said: unknown[]) => unknown;
  const listening = function (this: pg.Client, ...said: unknown[]): unknown {
    sent.push(wordingOf(said[0]));
    return send.apply(this, said);
  };
  prototype.query = listening as typeof prototype.query;
  try {
    await work();
  } finally {
    prototype.query = send as typeof prototype.query;
  }
  return sent;
}

function wordingOf(said: unknown): string {
  if (typeof said === 'string') return said;
  return typeof said === 'object' && said !== null && 'text' in said ? String(said.text) : '';
}
