/** Access that ends by the minute or holds for some days. */
import { nullable, tableSchema } from './table-schema.js';

const userKey = (name: string, column: string) => ({
  name: `${name}_fk`,
  target: 'app_user',
  columns: ['m', column],
  references: ['m', 'user_id'],
});
const caseKey = (table: string) => ({ name: `${table}_case_fk`, target: 'child_case', columns: ['m', 'case_id'] });
const callKey = (table: string) => ({
  name: `${table}_call_fk`,
  target: 'meeting_call',
  columns: ['m', 'day', 'organ'],
});

export interface DutyRow {
  m: number;
  duty_id: string;
  user_id: string;
  since: Date;
  until: Date;
  entered_by: string;
  entered_at: Date;
}
export const duty = tableSchema<DutyRow>(
  'duty',
  {
    m: 'smallint',
    duty_id: 'uuid',
    user_id: 'text',
    since: 'timestamp with time zone',
    until: 'timestamp with time zone',
    entered_by: 'text',
    entered_at: 'timestamp with time zone',
  },
  {
    primary: ['m', 'duty_id'],
    indices: { duty_of_user: ['m', 'user_id', 'until'] },
    foreignKeys: [userKey('duty_user', 'user_id')],
    checks: ['duty_order'],
  },
);

export interface DutyCaseRow {
  m: number;
  duty_id: string;
  case_id: string;
  taken_at: Date;
  signed_at: Date | null;
  signed_by: string | null;
}
export const dutyCase = tableSchema<DutyCaseRow>(
  'duty_case',
  {
    m: 'smallint',
    duty_id: 'uuid',
    case_id: 'uuid',
    taken_at: 'timestamp with time zone',
    signed_at: nullable('timestamp with time zone'),
    signed_by: nullable('text'),
  },
  {
    primary: ['m', 'duty_id', 'case_id'],
    indices: { duty_case_unsigned: ['m', 'case_id'] },
    foreignKeys: [{ name: 'duty_case_duty_fk', target: 'duty', columns: ['m', 'duty_id'] }, caseKey('duty_case')],
    checks: ['duty_case_signed'],
  },
);

export interface StandInRow {
  m: number;
  stand_in_id: string;
  user_id: string;
  for_user: string;
  valid_from: string;
  valid_to: string;
  entered_by: string;
  entered_at: Date;
}
export const standIn = tableSchema<StandInRow>(
  'stand_in',
  {
    m: 'smallint',
    stand_in_id: 'uuid',
    user_id: 'text',
    for_user: 'text',
    valid_from: 'date',
    valid_to: 'date',
    entered_by: 'text',
    entered_at: 'timestamp with time zone',
  },
  {
    primary: ['m', 'stand_in_id'],
    indices: { stand_in_for_user: ['m', 'for_user', 'valid_to'] },
    foreignKeys: [userKey('stand_in_user', 'user_id'), userKey('stand_in_for', 'for_user')],
    checks: ['stand_in_order'],
  },
);

export interface MeetingCallRow {
  m: number;
  day: string;
  organ: string;
  called_on: string;
  called_by: string;
  adjusted_on: string | null;
}
export const meetingCall = tableSchema<MeetingCallRow>(
  'meeting_call',
  {
    m: 'smallint',
    day: 'date',
    organ: 'text',
    called_on: 'date',
    called_by: 'text',
    adjusted_on: nullable('date'),
  },
  {
    primary: ['m', 'day', 'organ'],
    foreignKeys: [{ name: 'meeting_call_municipality_fk', target: 'municipality', columns: ['m'] }],
    checks: ['meeting_call_organ', 'meeting_call_order'],
  },
);

export interface MeetingMemberRow {
  m: number;
  day: string;
  organ: string;
  user_id: string;
}
export const meetingMember = tableSchema<MeetingMemberRow>(
  'meeting_member',
  { m: 'smallint', day: 'date', organ: 'text', user_id: 'text' },
  {
    primary: ['m', 'day', 'organ', 'user_id'],
    foreignKeys: [callKey('meeting_member'), userKey('meeting_member_user', 'user_id')],
  },
);

export interface AgendaItemRow {
  m: number;
  day: string;
  organ: string;
  case_id: string;
}
export const agendaItem = tableSchema<AgendaItemRow>(
  'agenda_item',
  { m: 'smallint', day: 'date', organ: 'text', case_id: 'uuid' },
  {
    primary: ['m', 'day', 'organ', 'case_id'],
    indices: { agenda_item_case: ['m', 'case_id'] },
    foreignKeys: [callKey('agenda_item'), caseKey('agenda_item')],
  },
);
