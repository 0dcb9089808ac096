/** After a load: some cases are rebuilt from their registers and their chains verified, by the service's own means. */
import { RebuildSpans, VerifyChain, type Core } from '@tavlan/api';
import pg from 'pg';
import { Random } from '../random.js';

export interface SampleReport {
  readonly cases: number;
  readonly events: number;
  readonly differences: number;
  readonly broken: number;
}

const CASES_IN_ALL = 400;
const MUNICIPALITIES = 20;

export async function checkSample(core: Core, ownerUrl: string, seed: string): Promise<SampleReport> {
  const random = new Random(`${seed}/sample`);
  let report: SampleReport = { cases: 0, events: 0, differences: 0, broken: 0 };
  for (const [m, cases] of await draw(ownerUrl, random)) {
    const rebuilt = await core.get(RebuildSpans).run({ municipality: m, cases, verify: true });
    const chains = await core.get(VerifyChain).run({ municipality: m, cases });
    report = {
      cases: report.cases + rebuilt.cases,
      events: report.events + chains.events,
      differences: report.differences + rebuilt.differences.length,
      broken: report.broken + chains.broken.length,
    };
  }
  return report;
}

/** From each drawn municipality as many, and from each its longest case. */
async function draw(ownerUrl: string, random: Random): Promise<[number, string[]][]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ m: number }>('select m from municipality order by m');
    const left = rows.map(({ m }) => m);
    const chosen: number[] = [];
    while (chosen.length < MUNICIPALITIES && left.length > 0) {
      chosen.push(...left.splice(random.between(0, left.length - 1), 1));
    }
    const each = Math.ceil(CASES_IN_ALL / Math.max(1, chosen.length));
    const drawn: [number, string[]][] = [];
    for (const m of chosen) {
      const { rows: cases } = await client.query<{ case_id: string }>(
        `(select case_id from child_case where m = $1 order by version desc limit 1)
         union
         (select case_id from child_case where m = $1 order by md5(case_id::text || $2) limit $3)`,
        [m, String(random.bits()), each],
      );
      drawn.push([m, cases.map((row) => row.case_id)]);
    }
    return drawn;
  } finally {
    await client.end();
  }
}
