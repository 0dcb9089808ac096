/** Sums over the intervals of one municipality. Not one row tells of a case. */
import type { Column, LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';

export interface Sums {
  readonly columns: readonly { column_id: Column; n: number; median: number; p90: number }[];
  readonly births: readonly { born: string | null; n: number }[];
  readonly months: readonly { month: string; into: number; out_of: number }[];
  readonly late: readonly { clock: string; n: number }[];
  readonly placements: readonly { form: string; ground: string; n: number }[];
}

const holds = (alias: string) =>
  `${alias}.m = $1 and ${alias}.valid_from <= $2 and (${alias}.valid_to is null or ${alias}.valid_to > $2)`;

export async function readSums(tx: EntityManager, m: number, today: LocalDate, firstMonth: LocalDate): Promise<Sums> {
  const read = <Row>(sql: string, ...more: unknown[]) => tx.query<Row[]>(sql, [m, today, ...more]);
  return {
    columns: await read<Sums['columns'][number]>(
      `select p.column_id, count(*)::int as n,
              percentile_cont(0.5) within group (order by $2::date - p.valid_from)::float8 as median,
              percentile_cont(0.9) within group (order by $2::date - p.valid_from)::float8 as p90
         from phase_span p where ${holds('p')} and not p.echo and p.column_id <> 'avslutat' group by 1`,
    ),
    births: await read<Sums['births'][number]>(
      `select ch.born, count(*)::int as n
         from phase_span p
         join child_case c on c.m = $1 and c.case_id = p.case_id
         join child ch on ch.m = $1 and ch.child_id = c.child_id
        where ${holds('p')} and not p.echo and p.column_id <> 'avslutat' group by 1`,
    ),
    months: await read<Sums['months'][number]>(
      `select to_char(valid_from, 'YYYY-MM') as month,
              (count(*) filter (where column_id <> 'avslutat'))::int as into,
              (count(*) filter (where column_id = 'avslutat'))::int as out_of
         from (
           select p.valid_from, p.column_id,
                  lag(p.column_id) over (partition by p.case_id order by p.valid_from) as before
             from phase_span p where p.m = $1 and not p.echo and p.valid_from <= $2
         ) p
        where valid_from >= $3 and (column_id = 'avslutat') <> (coalesce(before, 'avslutat') = 'avslutat')
        group by 1`,
      firstMonth,
    ),
    late: await read<Sums['late'][number]>(
      `select k.clock, count(*)::int as n from clock_span k
        where ${holds('k')} and k.last_day < $2 and not (k.held or k.external or k.unknown or k.expires) group by 1`,
    ),
    placements: await read<Sums['placements'][number]>(
      `select form, ground, count(*)::int as n
         from (
           select distinct on (p.case_id) p.form, p.ground from placement_span p where ${holds('p')}
            order by p.case_id, p.valid_from desc, p.key
         ) p group by 1, 2`,
    ),
  };
}
