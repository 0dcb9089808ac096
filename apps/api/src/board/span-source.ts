/** Intervals as they are known today, or as they were known at the end of a day. */

/** Collects the values of a statement; what goes into its text is only their numbers. */
export class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

const COLUMNS = {
  phase_span: ['column_id', 'echo'],
  clock_span: [
    'clock',
    'title',
    'due',
    'last_day',
    'first_warning',
    'weight',
    'local',
    'external',
    'expires',
    'held',
    'unknown',
  ],
  assignment_span: ['responsible', 'co_handler', 'unit'],
  red_span: ['event', 'reason', 'owner', 'next'],
  marker_span: ['marker'],
} as const;
type SpanTable = keyof typeof COLUMNS;

export class SpanSource {
  private readonly m: string;
  private readonly on: string;
  /** First instant after the day up to whose end things were known. */
  private readonly known: string | undefined;

  constructor(values: Values, about: { municipality: number; on: string; known: string | undefined }) {
    this.m = `${values.add(about.municipality)}::smallint`;
    this.on = `${values.add(about.on)}::date`;
    if (about.known !== undefined) {
      this.known = `((${values.add(about.known)}::date + 1)::timestamp at time zone 'Europe/Stockholm')`;
    }
  }

  /** A `from` item whose rows hold on the day; `more` narrows it further. */
  holding(table: SpanTable, alias: string, more = 'true'): string {
    const holds = `${alias}.m = ${this.m} and ${alias}.valid_from <= ${this.on}
      and (${alias}.valid_to is null or ${alias}.valid_to > ${this.on}) and ${more}`;
    if (this.known === undefined) return `(select ${alias}.* from ${table} ${alias} where ${holds}) ${alias}`;
    const columns = ['m', 'case_id', 'key', 'valid_from', 'valid_to', ...COLUMNS[table]].map(
      (name) => `${alias}.${name}`,
    );
    return `(
      select ${columns.join(', ')} from ${table} ${alias} where ${holds} and ${alias}.known_from < ${this.known}
      union all
      select ${columns.join(', ')} from ${table}_history ${alias}
       where ${holds} and ${alias}.known_from < ${this.known} and ${alias}.known_to >= ${this.known}
    ) ${alias}`;
  }
}
