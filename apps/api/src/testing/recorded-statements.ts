/** Every statement that is sent to PostgreSQL while something is done, as it is worded, without its values. */
import pg from 'pg';

interface Submitted {
  readonly text?: string;
}

export async function recordedStatements(work: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Query.prototype as unknown as { submit: (...said: unknown[]) => unknown };
  const { submit } = prototype;
  const sent: string[] = [];
  prototype.submit = function (this: Submitted, ...said: unknown[]): unknown {
    sent.push(this.text ?? '');
    return submit.apply(this, said);
  };
  try {
    await work();
  } finally {
    prototype.submit = submit;
  }
  return sent;
}
