import { nullable, tableSchema } from './table-schema.js';

const caseKey = (table: string) => ({ name: `${table}_case_fk`, target: 'child_case', columns: ['m', 'case_id'] });
const ofMunicipality = (table: string) => ({
  name: `${table}_municipality_fk`,
  target: 'municipality',
  columns: ['m'],
});

export interface CaseGrantRow {
  m: number;
  case_id: string;
  principal: string;
  valid_from: string;
  valid_to: string | null;
  reason: string;
  /** Ends at an instant, whatever the days say; only on what is granted for a duty period or in an emergency. */
  until: Date | null;
}
export const caseGrant = tableSchema<CaseGrantRow>(
  'case_grant',
  {
    m: 'smallint',
    case_id: 'uuid',
    principal: 'text',
    valid_from: 'date',
    valid_to: nullable('date'),
    reason: 'text',
    until: nullable('timestamp with time zone'),
  },
  {
    primary: ['m', 'case_id', 'principal', 'valid_from'],
    indices: { case_grant_principal: ['m', 'principal'], case_grant_until: ['m', 'until'] },
    foreignKeys: [caseKey('case_grant')],
    checks: ['case_grant_order'],
  },
);

export interface CaseBarRow {
  m: number;
  case_id: string;
  user_id: string;
  reason: string;
}
export const caseBar = tableSchema<CaseBarRow>(
  'case_bar',
  { m: 'smallint', case_id: 'uuid', user_id: 'text', reason: 'text' },
  {
    primary: ['m', 'case_id', 'user_id'],
    foreignKeys: [caseKey('case_bar'), { name: 'case_bar_user_fk', target: 'app_user', columns: ['m', 'user_id'] }],
  },
);

export interface IdempotencyRow {
  m: number;
  user_id: string;
  key: string;
  request_hash: string;
  result: Readonly<Record<string, unknown>> | null;
  created_at: Date;
}
export const idempotency = tableSchema<IdempotencyRow>(
  'idempotency',
  {
    m: 'smallint',
    user_id: 'text',
    key: 'text',
    request_hash: 'text',
    result: nullable('jsonb'),
    created_at: 'timestamp with time zone',
  },
  {
    primary: ['m', 'user_id', 'key'],
    indices: { idempotency_created_at: ['m', 'user_id', 'created_at'] },
    foreignKeys: [ofMunicipality('idempotency')],
  },
);

export interface DraftRow {
  m: number;
  user_id: string;
  key: string;
  body: Readonly<Record<string, unknown>>;
  saved_at: Date;
}
export const draft = tableSchema<DraftRow>(
  'draft',
  { m: 'smallint', user_id: 'text', key: 'text', body: 'jsonb', saved_at: 'timestamp with time zone' },
  {
    primary: ['m', 'user_id', 'key'],
    indices: { draft_saved_at: ['m', 'saved_at'] },
    foreignKeys: [{ name: 'draft_user_fk', target: 'app_user', columns: ['m', 'user_id'] }],
  },
);

export interface UserSettingRow {
  m: number;
  user_id: string;
  setting: string;
  value: string;
  saved_at: Date;
}
export const userSetting = tableSchema<UserSettingRow>(
  'user_setting',
  { m: 'smallint', user_id: 'text', setting: 'text', value: 'text', saved_at: 'timestamp with time zone' },
  {
    primary: ['m', 'user_id', 'setting'],
    foreignKeys: [{ name: 'user_setting_user_fk', target: 'app_user', columns: ['m', 'user_id'] }],
  },
);

export interface IntakeCounterRow {
  m: number;
  series: 'anmalan' | 'dnr' | 'kod';
  year: number;
  last: number;
}
export const intakeCounter = tableSchema<IntakeCounterRow>(
  'intake_counter',
  { m: 'smallint', series: 'text', year: 'smallint', last: 'integer' },
  {
    primary: ['m', 'series', 'year'],
    foreignKeys: [ofMunicipality('intake_counter')],
    checks: ['intake_counter_series', 'intake_counter_last'],
  },
);

export interface IntakeReportRow {
  m: number;
  year: number;
  number: number;
  on_day: string;
  registered_at: Date;
  registered_by: string;
  voided_at: Date | null;
}
export const intakeReport = tableSchema<IntakeReportRow>(
  'intake_report',
  {
    m: 'smallint',
    year: 'smallint',
    number: 'integer',
    on_day: 'date',
    registered_at: 'timestamp with time zone',
    registered_by: 'text',
    voided_at: nullable('timestamp with time zone'),
  },
  { primary: ['m', 'year', 'number'], foreignKeys: [ofMunicipality('intake_report')] },
);

export interface IntakeReportCaseRow {
  m: number;
  year: number;
  number: number;
  case_id: string;
  event_id: string;
}
export const intakeReportCase = tableSchema<IntakeReportCaseRow>(
  'intake_report_case',
  { m: 'smallint', year: 'smallint', number: 'integer', case_id: 'uuid', event_id: 'text' },
  {
    primary: ['m', 'year', 'number', 'case_id'],
    indices: { intake_report_case_event: ['m', 'case_id', 'event_id'] },
    foreignKeys: [
      { name: 'intake_report_case_report_fk', target: 'intake_report', columns: ['m', 'year', 'number'] },
      { name: 'intake_report_case_event_fk', target: 'event', columns: ['m', 'case_id', 'event_id'] },
    ],
  },
);

export interface AccessLogRow {
  m: number;
  lane: string;
  seq: number;
  at: Date;
  user_id: string;
  action: string;
  case_ids: string[];
  why: string | null;
  prev: Buffer;
  mac: Buffer;
  /** From where; null for what the service did by itself, and in rows older than the column. */
  address: string | null;
  /** Why each case could be read, in the order of the cases; one alone holds for all, an empty word is no grant. */
  reasons: string[] | null;
}
export const accessLog = tableSchema<AccessLogRow>(
  'access_log',
  {
    m: 'smallint',
    lane: 'text',
    seq: 'integer',
    at: 'timestamp with time zone',
    user_id: 'text',
    action: 'text',
    case_ids: { type: 'uuid', array: true },
    why: nullable('text'),
    prev: 'bytea',
    mac: 'bytea',
    address: nullable('text'),
    reasons: { type: 'text', array: true, nullable: true },
  },
  {
    primary: ['m', 'lane', 'seq'],
    indices: { access_log_at: ['m', 'at'], access_log_user: ['m', 'user_id', 'at'] },
    foreignKeys: [ofMunicipality('access_log')],
    checks: ['access_log_seq'],
  },
);
