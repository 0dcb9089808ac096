/** Which rhythms are the municipality's own to decide, and what it has decided. */
import type { LocalRhythm } from '@tavlan/contract';
import { CLOCKS, RULES } from '@tavlan/process';
import type { EntityManager } from 'typeorm';

const UNITS = ['days', 'weeks', 'months'] as const;

/** Those whose length the process lets a municipality decide, with what holds until it does. */
export const LOCAL_RHYTHMS: readonly LocalRhythm[] = RULES.flatMap(({ clock, law, length, validTo }) => {
  const unit = UNITS.find((each) => each in length);
  const spec = CLOCKS[clock];
  if (spec?.local !== true || unit === undefined || validTo !== undefined) return [];
  return [{ clock, title: spec.title, law, length: { unit, count: countOf(length, unit) }, own: false }];
});

export async function readRhythms(tx: EntityManager, m: number): Promise<LocalRhythm[]> {
  const rows = await tx.query<{ clock: string; length: Record<string, number> }[]>(
    `select distinct on (body ->> 'clock') body ->> 'clock' as clock, body -> 'length' as length
       from context_register where m = $1 and kind = 'rytm' order by body ->> 'clock', seq desc`,
    [m],
  );
  return LOCAL_RHYTHMS.map((rhythm) => {
    const own = rows.find((row) => row.clock === rhythm.clock)?.length;
    const unit = own && UNITS.find((each) => each in own);
    return unit === undefined ? rhythm : { ...rhythm, length: { unit, count: own?.[unit] ?? 0 }, own: true };
  });
}

function countOf(length: object, unit: (typeof UNITS)[number]): number {
  return (length as Readonly<Record<string, number>>)[unit] ?? 0;
}
