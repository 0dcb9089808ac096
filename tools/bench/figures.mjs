/** Figures out of rounds: the two sides of a comparison take turns, so that whatever else the machine does hits both. */

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const spread = (values) => ({ median: median(values), least: Math.min(...values), most: Math.max(...values) });

export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Rounds of calls that alternate; the sides as lists of milliseconds, a list a round. */
export async function alternate(sides, { rounds, calls }) {
  const names = Object.keys(sides);
  for (const name of names) for (let warm = 0; warm < 8; warm += 1) await sides[name](warm);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push([]);
    for (let call = 0; call < calls; call += 1) {
      const order = (round + call) % 2 === 0 ? names : [...names].reverse();
      for (const name of order) times[name][round].push(await timed(() => sides[name](call)));
    }
  }
  return times;
}

/** `of`: what is taken of a round's milliseconds on both sides. */
export function compared(measured, floor, of) {
  const sides = [measured, floor].map((rounds) => rounds.map(of));
  const ratios = sides[0].map((value, round) => value / sides[1][round]);
  return { measured: spread(sides[0]), floor: spread(sides[1]), ratio: spread(ratios) };
}

export const alone = (values) => ({ measured: spread(values) });

export const p95 = (values) => quantile(values, 0.95);
export const p50 = (values) => quantile(values, 0.5);

/** Within a limit by the median of the rounds. */
export function isWithin(row, limit) {
  return Object.entries(limit).every(([side, { least, most }]) => {
    const value = row[side]?.median;
    return value !== undefined && (least === undefined || value >= least) && (most === undefined || value <= most);
  });
}
