/** A table as TypeORM should know it, so that it can tell when the migrations and the code drift apart. */
import { EntitySchema, type ColumnType, type EntitySchemaColumnOptions } from 'typeorm';

export interface ForeignKey {
  readonly name: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly references?: readonly string[];
}

export interface TableKeys {
  readonly primary: readonly string[];
  readonly uniques?: Readonly<Record<string, readonly string[]>>;
  readonly indices?: Readonly<Record<string, readonly string[]>>;
  readonly uniqueIndices?: Readonly<Record<string, readonly string[]>>;
  readonly foreignKeys?: readonly ForeignKey[];
  readonly checks?: readonly string[];
}

type Column = ColumnType | EntitySchemaColumnOptions;

/** `text?` in words: `nullable(text)`. */
export const nullable = (type: ColumnType): EntitySchemaColumnOptions => ({ type, nullable: true });

export function tableSchema<Row extends object>(
  name: string,
  columns: Readonly<Record<keyof Row & string, Column>>,
  keys: TableKeys,
): EntitySchema<Row> {
  const described = Object.entries<Column>(columns).map(([column, given]) => {
    const options: EntitySchemaColumnOptions = typeof given === 'object' ? given : { type: given };
    return [column, keys.primary.includes(column) ? { ...options, primary: true } : options];
  });
  return new EntitySchema<Row>({
    name,
    tableName: name,
    columns: Object.fromEntries(described) as Record<keyof Row, EntitySchemaColumnOptions>,
    uniques: Object.entries(keys.uniques ?? {}).map(([key, on]) => ({ name: key, columns: [...on] })),
    indices: [
      ...Object.entries(keys.indices ?? {}).map(([key, on]) => ({ name: key, columns: [...on] })),
      ...Object.entries(keys.uniqueIndices ?? {}).map(([key, on]) => ({ name: key, columns: [...on], unique: true })),
    ],
    foreignKeys: (keys.foreignKeys ?? []).map((key) => ({
      name: key.name,
      target: key.target,
      columnNames: [...key.columns],
      referencedColumnNames: [...(key.references ?? key.columns)],
    })),
    // The conditions stand in the migration; the names are enough to see one missing.
    checks: (keys.checks ?? []).map((check) => ({ name: check, expression: 'true' })),
  });
}
