/** Figures for the nämnd: how many, how old, how late. No case, no child, no worker. */
import { z } from 'zod';
import { column, localDate } from './names.js';

/** Null and `suppressed` where it is under five, and where it would let one under five be worked out. */
export const figure = z
  .strictObject({ count: z.int().nullable(), suppressed: z.boolean() })
  .meta({ id: 'Figure', description: 'Under five is not told, nor what would let it be worked out.' });
export type Figure = z.infer<typeof figure>;

const days = z.int().nullable();
/** How long those that stand in the step have stood there. */
const timeInStep = z.strictObject({ median: days, p90: days, suppressed: z.boolean() });

export const caseload = z
  .strictObject({
    on: localDate,
    open: figure.meta({ description: 'Cases in the six steps.' }),
    columns: z.array(
      z.strictObject({ id: column, title: z.string(), cases: figure, days: timeInStep }),
    ).length(6),
    ages: z.array(z.strictObject({ group: z.enum(['0-5', '6-12', '13-17', '18-20', 'okand']), title: z.string(), children: figure })), 
    months: z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), in: figure, out: figure })).length(12),
    year: z.strictObject({ in: figure, out: figure }).meta({ description: 'Sums of the twelve months.' }),
    late: z.strictObject({
      all: figure,
      clocks: z.array(z.strictObject({ clock: z.string(), title: z.string(), weight: z.int(), limits: figure })),
    }),
    placements: z.strictObject({
      all: figure,
      forms: z.array(z.strictObject({ form: z.string(), title: z.string(), children: figure })),
      voluntary: figure,
      compelled: figure,
      unknown: figure.meta({ description: 'Ground not recorded.' }),
      grounds: z.array(z.strictObject({ ground: z.string(), title: z.string(), children: figure })).meta({ description: 'Of those compelled.' }),
    }),
  })
  .meta({ id: 'Caseload' }); // prettier-ignore
export type Caseload = z.infer<typeof caseload>;
