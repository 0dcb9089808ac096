/** Tables of people, cases and the register. Every key holds the municipality (`m`), except in the listed reference tables. */

/** Read before it is known which municipality somebody belongs to: the only tables outside row-level security. */
export const REFERENCE_TABLES = ['municipality', 'account', 'session'] as const;

export const CREATE_TABLES = /* sql */ `
create table municipality (
  m smallint primary key,
  name text not null,
  constraint municipality_code check (m between 1 and 9999)
);

create table unit (
  m smallint not null,
  unit_id text not null,
  name text not null,
  primary key (m, unit_id),
  constraint unit_municipality_fk foreign key (m) references municipality (m)
);

create table app_user (
  m smallint not null,
  user_id text not null,
  username text not null,
  name text not null,
  password_hash text,
  active boolean not null default true,
  primary key (m, user_id),
  constraint app_user_username unique (m, username),
  constraint app_user_municipality_fk foreign key (m) references municipality (m),
  -- Principals are kept in a list parted by blanks.
  constraint app_user_id_shape check (user_id ~ '^[^\\s]{1,100}$')
);

create table account (
  username text primary key,
  m smallint not null,
  user_id text not null,
  constraint account_user_fk foreign key (m, user_id) references app_user (m, user_id)
);
create index account_user on account (m, user_id);

create table user_role (
  m smallint not null,
  user_id text not null,
  role_id uuid not null,
  role text not null,
  unit_id text,
  valid_from date not null,
  valid_to date,
  primary key (m, user_id, role_id),
  constraint user_role_user_fk foreign key (m, user_id) references app_user (m, user_id),
  constraint user_role_unit_fk foreign key (m, unit_id) references unit (m, unit_id),
  constraint user_role_order check (valid_to > valid_from)
);

create table session (
  sid text primary key,
  sess json not null,
  expire timestamp(6) not null
);
create index session_expire on session (expire);

create table child (
  m smallint not null,
  child_id uuid not null,
  name text not null,
  personal_number text,
  born text,
  protected boolean not null default false,
  -- Taken in without being matched against others, so that no key error tells that a protected child is known.
  unmatched boolean not null default false,
  primary key (m, child_id),
  constraint child_municipality_fk foreign key (m) references municipality (m),
  constraint child_born_shape check (born ~ '^\\d{4}(-\\d{2}-\\d{2})?$')
);
create unique index child_personal_number on child (m, personal_number) where personal_number is not null and not unmatched;
create index child_name on child (m, name);

create table child_case (
  m smallint not null,
  case_id uuid not null,
  child_id uuid not null,
  dnr text not null,
  code text not null,
  unit text,
  -- Number of its last event: both the writer's version and the length of the chain.
  version integer not null default 0,
  -- Begun here, not taken in from another system: what was never recorded is missing, not merely unknown.
  born_here boolean not null default true,
  changed_at timestamptz not null,
  primary key (m, case_id),
  constraint child_case_dnr unique (m, dnr),
  constraint child_case_code unique (m, code),
  constraint child_case_child unique (m, child_id),
  constraint child_case_child_fk foreign key (m, child_id) references child (m, child_id),
  constraint child_case_unit_fk foreign key (m, unit) references unit (m, unit_id),
  constraint child_case_version check (version >= 0)
);

create table family_group (
  m smallint not null,
  group_id uuid not null,
  primary key (m, group_id),
  constraint family_group_municipality_fk foreign key (m) references municipality (m)
);

create table family_member (
  m smallint not null,
  group_id uuid not null,
  case_id uuid not null,
  primary key (m, group_id, case_id),
  constraint family_member_group_fk foreign key (m, group_id) references family_group (m, group_id),
  constraint family_member_case_fk foreign key (m, case_id) references child_case (m, case_id)
);
create index family_member_case on family_member (m, case_id);

create table event (
  m smallint not null,
  case_id uuid not null,
  seq integer not null,
  event_id text not null,
  type text not null,
  on_day date,
  between_first date,
  between_last date,
  at text,
  refs text[],
  by_body text,
  law text,
  facts jsonb not null,
  salt bytea not null,
  text_hash bytea,
  prev_hash bytea not null,
  hash bytea not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  imported boolean not null default false,
  corrects text,
  primary key (m, case_id, seq),
  constraint event_id_once unique (m, case_id, event_id),
  constraint event_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint event_corrects_fk foreign key (m, case_id, corrects) references event (m, case_id, event_id),
  constraint event_seq check (seq > 0),
  constraint event_between check ((between_first is null) = (between_last is null) and between_first <= between_last),
  constraint event_at_shape check (at ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
  constraint event_corrects_only check ((type = 'rattelse') = (corrects is not null)),
  constraint event_facts_object check (jsonb_typeof(facts) = 'object')
);

create table event_text (
  m smallint not null,
  case_id uuid not null,
  event_id text not null,
  body jsonb not null,
  -- Goes with the text when that is erased, so that short texts cannot be guessed from their hash.
  salt bytea not null,
  primary key (m, case_id, event_id),
  constraint event_text_event_fk foreign key (m, case_id, event_id) references event (m, case_id, event_id),
  constraint event_text_object check (jsonb_typeof(body) = 'object')
);

create table context_register (
  m smallint not null,
  seq integer not null,
  kind text not null,
  valid_from date not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (m, seq),
  constraint context_register_municipality_fk foreign key (m) references municipality (m),
  constraint context_register_kind check (kind in ('sammantrade', 'rytm', 'delegation'))
);

create table case_grant (
  m smallint not null,
  case_id uuid not null,
  principal text not null,
  valid_from date not null,
  valid_to date,
  reason text not null,
  primary key (m, case_id, principal, valid_from),
  constraint case_grant_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint case_grant_order check (valid_to > valid_from)
);
create index case_grant_principal on case_grant (m, principal, case_id);

create table case_bar (
  m smallint not null,
  case_id uuid not null,
  user_id text not null,
  reason text not null,
  primary key (m, case_id, user_id),
  constraint case_bar_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint case_bar_user_fk foreign key (m, user_id) references app_user (m, user_id)
);

create table idempotency (
  m smallint not null,
  user_id text not null,
  key text not null,
  request_hash text not null,
  result jsonb,
  created_at timestamptz not null,
  primary key (m, user_id, key),
  constraint idempotency_municipality_fk foreign key (m) references municipality (m)
);

create table intake_counter (
  m smallint not null,
  series text not null,
  year smallint not null,
  last integer not null,
  primary key (m, series, year),
  constraint intake_counter_municipality_fk foreign key (m) references municipality (m),
  constraint intake_counter_series check (series in ('anmalan', 'dnr', 'kod')),
  constraint intake_counter_last check (last > 0)
);

create table intake_report (
  m smallint not null,
  year smallint not null,
  number integer not null,
  on_day date not null,
  registered_at timestamptz not null,
  registered_by text not null,
  -- An invalidated number stays, so that the series has no gap.
  voided_at timestamptz,
  primary key (m, year, number),
  constraint intake_report_municipality_fk foreign key (m) references municipality (m)
);

create table intake_report_case (
  m smallint not null,
  year smallint not null,
  number integer not null,
  case_id uuid not null,
  event_id text not null,
  primary key (m, year, number, case_id),
  constraint intake_report_case_report_fk foreign key (m, year, number) references intake_report (m, year, number),
  constraint intake_report_case_event_fk foreign key (m, case_id, event_id) references event (m, case_id, event_id)
);
create index intake_report_case_event on intake_report_case (m, case_id, event_id);

create table access_log (
  m smallint not null,
  lane text not null,
  seq integer not null,
  at timestamptz not null,
  user_id text not null,
  action text not null,
  case_ids uuid[] not null,
  why text,
  prev bytea not null,
  mac bytea not null,
  primary key (m, lane, seq),
  constraint access_log_municipality_fk foreign key (m) references municipality (m),
  constraint access_log_seq check (seq > 0)
);
create index access_log_at on access_log (m, at);
`;

/** In the order in which they can be dropped. */
export const TABLES = [
  'access_log',
  'intake_report_case',
  'intake_report',
  'intake_counter',
  'idempotency',
  'case_bar',
  'case_grant',
  'context_register',
  'event_text',
  'event',
  'family_member',
  'family_group',
  'child_case',
  'child',
  'session',
  'user_role',
  'account',
  'app_user',
  'unit',
  'municipality',
] as const;
