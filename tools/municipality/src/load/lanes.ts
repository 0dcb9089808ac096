/** Municipalities side by side, each lane with a connection of its own. */
import type { SeedPlan } from '../plan.js';
import type { Journal } from './journal.js';
import { loadMunicipality } from './load-municipality.js';
import type { LoadOptions } from './load-caseload.js';
import { connected } from './owner.js';
import type { Progress } from './progress.js';

/** While one lane's rows are taken in by the server, the other's are made. */
const LANES = 2;

export async function loadAll(
  plan: SeedPlan,
  before: Journal | undefined,
  options: LoadOptions,
  progress: Progress,
): Promise<void> {
  const waiting = plan.municipalities.filter(({ m }) => !before?.done.has(m));
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const lane = async (): Promise<void> => {
    const client = await connected(options.ownerUrl);
    try {
      await client.query('set synchronous_commit = off');
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        signal.throwIfAborted();
        await loadMunicipality(client, next, plan.simulation, {
          password: options.password ?? null,
          signal,
          onCases: (cases, events, reports) => progress.add(cases, events, reports),
        });
      }
    } catch (error) {
      failed.abort(error);
      throw error;
    } finally {
      await client.end();
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(LANES, waiting.length) }, lane));
  const broken = lanes.find((result) => result.status === 'rejected');
  if (broken) throw failed.signal.reason ?? broken.reason;
}
