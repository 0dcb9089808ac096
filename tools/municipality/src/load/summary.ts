/** What a load gave, for the one who asked for it. */
import type { SeedPlan } from '../plan.js';
import type { SampleReport } from './check-sample.js';
import type { LoadReport } from './load-caseload.js';
import { usernameOf } from './people-rows.js';
import { grouped } from './progress.js';

export function summary(plan: SeedPlan, report: LoadReport, sample: SampleReport, password: string): string {
  const { municipalities, cases, events, eventsNow, secondsLoading, secondsIndexing, bytes } = report;
  const rate = Math.round(eventsNow / Math.max(0.001, secondsLoading));
  const sure = sample.differences + sample.broken === 0 ? 'stämmer' : 'STÄMMER INTE';
  const { m, name } = plan.municipalities[0]!;
  return [
    `${municipalities} kommun(er), ${grouped(cases)} ärenden, ${grouped(events)} händelser.`,
    `Inläsning ${seconds(secondsLoading)} (${grouped(rate)} händelser/s), nycklar och index ${seconds(secondsIndexing)}.`,
    `${gigabytes(bytes)} GB, ${grouped(Math.round(bytes / Math.max(1, events)))} byte per händelse; minne som mest ${megabytes()} MB.`,
    `Stickprov: ${grouped(sample.cases)} ärenden med ${grouped(sample.events)} händelser ${sure}: ` +
      `${sample.differences} skillnader i intervall, ${sample.broken} brutna kedjor.`,
    `Logga in i ${name} som ${usernameOf('chef', m)}, lösenord ${password}`,
  ].join('\n');
}

const seconds = (n: number): string => `${n.toFixed(1).replace('.', ',')} s`;
const gigabytes = (n: number): string => (n / 1e9).toFixed(2).replace('.', ',');
const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
