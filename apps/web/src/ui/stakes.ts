import type { WatchRow } from '@tavlan/contract';
import { t } from './language/text.js';

interface Stake {
  readonly weight: number;
  readonly title: string;
  readonly late: string;
  readonly coming: string;
}

/** What is at stake when a limit passes, the gravest first. */
export const STAKES: readonly Stake[] = [
  {
    weight: 1,
    title: t('Åtgärden upphör'),
    late: t('Beslutet gäller inte längre. Ta reda på i dag vad som gäller för barnet.'),
    coming: t('Beslutet upphör att gälla om fristen inte hålls.'),
  },
  {
    weight: 2,
    title: t('Barnet saknar skydd'),
    late: t('Barnet kan vara utan det skydd som lagen förutsätter.'),
    coming: t('Barnet kan bli utan skydd om dagen passerar.'),
  },
  {
    weight: 3,
    title: t('Frist i lag'),
    late: t('En dag som lagen bestämmer har passerat.'),
    coming: t('En dag som lagen bestämmer.'),
  },
  { weight: 4, title: t('Egen rutin'), late: t('Kommunens egen rytm, ingen frist i lag.'), coming: t('Kommunens egen rytm, ingen frist i lag.') }, // prettier-ignore
];

export interface StakeGroup {
  readonly stake: Stake;
  readonly rows: readonly WatchRow[];
}

/** The rows by what is at stake; each group keeps the order it was given in. */
export function byStake(rows: readonly WatchRow[]): StakeGroup[] {
  return STAKES.map((stake) => ({ stake, rows: rows.filter((row) => row.weight === stake.weight) })).filter(
    (group) => group.rows.length > 0,
  );
}
