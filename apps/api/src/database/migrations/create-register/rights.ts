/** What the service's own account may do. It owns nothing, so it can neither alter a table nor lift a policy. */
import { SPAN_TABLE_NAMES } from './spans.js';

const list = (tables: readonly string[]): string => tables.join(', ');

export const CREATE_RIGHTS = /* sql */ `
do $$
begin
  if not exists (select from pg_roles where rolname = 'tavlan_app') then create role tavlan_app login; end if;
exception when duplicate_object or unique_violation then null; -- Another database of the server was quicker.
end $$;
-- Not altered, since only a superuser may, and the owner of a hosted database is none.
do $$
begin
  if exists (select from pg_roles where rolname = 'tavlan_app' and (rolsuper or rolbypassrls or rolcreaterole)) then
    raise exception 'The role tavlan_app may pass by row-level security. Take that right from it first.';
  end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to tavlan_app;

grant select, insert on municipality, family_group, family_member, intake_report_case to tavlan_app;
grant select, insert, update on unit, app_user, account, user_role, child, child_case, intake_counter, intake_report
  to tavlan_app;
grant select, insert, update, delete on session, idempotency, case_bar to tavlan_app;
grant select, insert, delete on case_grant, ${list(SPAN_TABLE_NAMES)} to tavlan_app;
-- Append-only: a wrong entry is corrected by another, and erasing text is left to an account of its own.
grant select, insert on event, event_text, context_register, access_log,
  ${list(SPAN_TABLE_NAMES.map((table) => `${table}_history`))} to tavlan_app;
`;

/** The account itself stays: it belongs to the whole server, and other databases may use it. */
export const DROP_RIGHTS = /* sql */ `revoke usage on schema public from tavlan_app; grant usage on schema public to public;`;
