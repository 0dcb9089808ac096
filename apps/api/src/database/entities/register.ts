import { nullable, tableSchema } from './table-schema.js';

const caseKey = (table: string) => ({ name: `${table}_case_fk`, target: 'child_case', columns: ['m', 'case_id'] });
const ofMunicipality = (table: string) => ({
  name: `${table}_municipality_fk`,
  target: 'municipality',
  columns: ['m'],
});

export interface ChildRow {
  m: number;
  child_id: string;
  name: string;
  personal_number: string | null;
  born: string | null;
  protected: boolean;
  unmatched: boolean;
}
export const child = tableSchema<ChildRow>(
  'child',
  {
    m: 'smallint',
    child_id: 'uuid',
    name: 'text',
    personal_number: nullable('text'),
    born: nullable('text'),
    protected: { type: 'boolean', default: false },
    unmatched: { type: 'boolean', default: false },
  },
  {
    primary: ['m', 'child_id'],
    uniqueIndices: { child_personal_number: ['m', 'personal_number'] },
    indices: { child_name: ['m', 'name'] },
    foreignKeys: [ofMunicipality('child')],
    checks: ['child_born_shape'],
  },
);

export interface CaseRow {
  m: number;
  case_id: string;
  child_id: string;
  dnr: string;
  code: string;
  unit: string | null;
  version: number;
  born_here: boolean;
  changed_at: Date;
  /** Of the intervals as they were last written; null where they were written by other means. */
  spans_digest: Buffer | null;
}
export const childCase = tableSchema<CaseRow>(
  'child_case',
  {
    m: 'smallint',
    case_id: 'uuid',
    child_id: 'uuid',
    dnr: 'text',
    code: 'text',
    unit: nullable('text'),
    version: { type: 'integer', default: 0 },
    born_here: { type: 'boolean', default: true },
    changed_at: 'timestamp with time zone',
    spans_digest: nullable('bytea'),
  },
  {
    primary: ['m', 'case_id'],
    uniques: { child_case_dnr: ['m', 'dnr'], child_case_code: ['m', 'code'], child_case_child: ['m', 'child_id'] },
    foreignKeys: [
      { name: 'child_case_child_fk', target: 'child', columns: ['m', 'child_id'] },
      { name: 'child_case_unit_fk', target: 'unit', columns: ['m', 'unit'], references: ['m', 'unit_id'] },
    ],
    checks: ['child_case_version'],
  },
);

export interface FamilyGroupRow {
  m: number;
  group_id: string;
}
export const familyGroup = tableSchema<FamilyGroupRow>(
  'family_group',
  { m: 'smallint', group_id: 'uuid' },
  { primary: ['m', 'group_id'], foreignKeys: [ofMunicipality('family_group')] },
);

export interface FamilyMemberRow {
  m: number;
  group_id: string;
  case_id: string;
}
export const familyMember = tableSchema<FamilyMemberRow>(
  'family_member',
  { m: 'smallint', group_id: 'uuid', case_id: 'uuid' },
  {
    primary: ['m', 'group_id', 'case_id'],
    indices: { family_member_case: ['m', 'case_id'] },
    foreignKeys: [
      caseKey('family_member'),
      { name: 'family_member_group_fk', target: 'family_group', columns: ['m', 'group_id'] },
    ],
  },
);

export interface EventRow {
  m: number;
  case_id: string;
  seq: number;
  event_id: string;
  type: string;
  on_day: string | null;
  between_first: string | null;
  between_last: string | null;
  at: string | null;
  refs: string[] | null;
  by_body: string | null;
  law: string | null;
  facts: Readonly<Record<string, unknown>>;
  salt: Buffer;
  text_hash: Buffer | null;
  prev_hash: Buffer;
  hash: Buffer;
  recorded_at: Date;
  recorded_by: string;
  imported: boolean;
  corrects: string | null;
}
export const event = tableSchema<EventRow>(
  'event',
  {
    m: 'smallint',
    case_id: 'uuid',
    seq: 'integer',
    event_id: 'text',
    type: 'text',
    on_day: nullable('date'),
    between_first: nullable('date'),
    between_last: nullable('date'),
    at: nullable('text'),
    refs: { type: 'text', array: true, nullable: true },
    by_body: nullable('text'),
    law: nullable('text'),
    facts: 'jsonb',
    salt: 'bytea',
    text_hash: nullable('bytea'),
    prev_hash: 'bytea',
    hash: 'bytea',
    recorded_at: 'timestamp with time zone',
    recorded_by: 'text',
    imported: { type: 'boolean', default: false },
    corrects: nullable('text'),
  },
  {
    primary: ['m', 'case_id', 'seq'],
    uniques: { event_id_once: ['m', 'case_id', 'event_id'] },
    foreignKeys: [
      caseKey('event'),
      {
        name: 'event_corrects_fk',
        target: 'event',
        columns: ['m', 'case_id', 'corrects'],
        references: ['m', 'case_id', 'event_id'],
      },
    ],
    checks: ['event_seq', 'event_between', 'event_at_shape', 'event_corrects_only', 'event_facts_object'],
  },
);

export interface EventTextRow {
  m: number;
  case_id: string;
  event_id: string;
  body: Readonly<Record<string, unknown>>;
  salt: Buffer;
}
export const eventText = tableSchema<EventTextRow>(
  'event_text',
  { m: 'smallint', case_id: 'uuid', event_id: 'text', body: 'jsonb', salt: 'bytea' },
  {
    primary: ['m', 'case_id', 'event_id'],
    foreignKeys: [{ name: 'event_text_event_fk', target: 'event', columns: ['m', 'case_id', 'event_id'] }],
    checks: ['event_text_object'],
  },
);

export interface ContextRow {
  m: number;
  seq: number;
  kind: 'sammantrade' | 'rytm' | 'delegation';
  valid_from: string;
  body: Readonly<Record<string, unknown>>;
  recorded_at: Date;
  recorded_by: string;
}
export const contextRegister = tableSchema<ContextRow>(
  'context_register',
  {
    m: 'smallint',
    seq: 'integer',
    kind: 'text',
    valid_from: 'date',
    body: 'jsonb',
    recorded_at: 'timestamp with time zone',
    recorded_by: 'text',
  },
  {
    primary: ['m', 'seq'],
    foreignKeys: [ofMunicipality('context_register')],
    checks: ['context_register_kind'],
  },
);
