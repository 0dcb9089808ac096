import { nullable, tableSchema } from './table-schema.js';

export interface MunicipalityRow {
  m: number;
  name: string;
}
export const municipality = tableSchema<MunicipalityRow>(
  'municipality',
  { m: 'smallint', name: 'text' },
  { primary: ['m'], checks: ['municipality_code'] },
);

const ofMunicipality = (table: string) => ({
  name: `${table}_municipality_fk`,
  target: 'municipality',
  columns: ['m'],
});

export interface UnitRow {
  m: number;
  unit_id: string;
  name: string;
}
export const unit = tableSchema<UnitRow>(
  'unit',
  { m: 'smallint', unit_id: 'text', name: 'text' },
  { primary: ['m', 'unit_id'], foreignKeys: [ofMunicipality('unit')] },
);

export interface UserRow {
  m: number;
  user_id: string;
  username: string;
  name: string;
  password_hash: string | null;
  active: boolean;
}
export const appUser = tableSchema<UserRow>(
  'app_user',
  {
    m: 'smallint',
    user_id: 'text',
    username: 'text',
    name: 'text',
    password_hash: nullable('text'),
    active: { type: 'boolean', default: true },
  },
  {
    primary: ['m', 'user_id'],
    uniques: { app_user_username: ['m', 'username'] },
    foreignKeys: [ofMunicipality('app_user')],
    checks: ['app_user_id_shape'],
  },
);

export interface AccountRow {
  username: string;
  m: number;
  user_id: string;
}
export const account = tableSchema<AccountRow>(
  'account',
  { username: 'text', m: 'smallint', user_id: 'text' },
  {
    primary: ['username'],
    indices: { account_user: ['m', 'user_id'] },
    foreignKeys: [{ name: 'account_user_fk', target: 'app_user', columns: ['m', 'user_id'] }],
  },
);

export interface UserRoleRow {
  m: number;
  user_id: string;
  role_id: string;
  role: string;
  unit_id: string | null;
  valid_from: string;
  valid_to: string | null;
  /** Follows what the identity provider says of the person, and goes when that changes. */
  by_claims: boolean;
}
export const userRole = tableSchema<UserRoleRow>(
  'user_role',
  {
    m: 'smallint',
    user_id: 'text',
    role_id: 'uuid',
    role: 'text',
    unit_id: nullable('text'),
    valid_from: 'date',
    valid_to: nullable('date'),
    by_claims: { type: 'boolean', default: false },
  },
  {
    primary: ['m', 'user_id', 'role_id'],
    foreignKeys: [
      { name: 'user_role_user_fk', target: 'app_user', columns: ['m', 'user_id'] },
      { name: 'user_role_unit_fk', target: 'unit', columns: ['m', 'unit_id'] },
    ],
    checks: ['user_role_order'],
  },
);

export interface SignInPlaceRow {
  m: number;
  user_id: string;
  place: string;
  at: Date;
}
export const signInPlace = tableSchema<SignInPlaceRow>(
  'sign_in_place',
  { m: 'smallint', user_id: 'text', place: 'text', at: 'timestamp with time zone' },
  {
    primary: ['m', 'user_id', 'place'],
    foreignKeys: [{ name: 'sign_in_place_user_fk', target: 'app_user', columns: ['m', 'user_id'] }],
  },
);

export interface SessionRow {
  sid: string;
  sess: object;
  expire: Date;
}
export const session = tableSchema<SessionRow>(
  'session',
  { sid: 'text', sess: 'json', expire: { type: 'timestamp', precision: 6 } },
  { primary: ['sid'], indices: { session_expire: ['expire'] } },
);
