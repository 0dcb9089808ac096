/**
 * Which cases may have come, gone or moved on somebody's board since an instant: told by transaction, so that none can be
 * missed, and by the last byte of the case's id, so that nothing is said of any case. See docs/decisions/0016.
 */

/** Whatever changes what stands where, or who sees it. */
const WATCHED = ['card_span', 'case_grant', 'case_bar'];
const EVENTS = { insert: 'new', update: 'old', delete: 'old' } as const;

export const watch = (table: string): string =>
  Object.entries(EVENTS)
    .map(
      ([event, side]) => `
create trigger ${table}_${event}_on_board after ${event} on ${table} referencing ${side} table as changed
  for each statement execute function note_board_change();`,
    )
    .join('');

export const CREATE_BOARD_CHANGES = /* sql */ `
create table board_change (
  m smallint not null,
  bucket smallint not null,
  -- The transaction that changed it.
  at bigint not null,
  primary key (m, bucket, at),
  constraint board_change_municipality_fk foreign key (m) references municipality (m)
);
alter table board_change enable row level security;
alter table board_change force row level security;
create policy board_change_all on board_change for all
  using (m = (select nullif(current_setting('app.municipality', true), '')::smallint));
grant select, insert, update, delete on board_change to tavlan_app;

-- The first to end of those that end by the minute, in which nobody writes anything.
create index case_grant_until on case_grant (m, until) where until is not null;

create function note_board_change() returns trigger language plpgsql as $$
declare
  own bigint := pg_current_xact_id()::text::bigint;
begin
  insert into board_change
  select distinct c.m, get_byte(uuid_send(c.case_id), 15), own from changed c on conflict do nothing;
  if found then
    -- The newest says all that the older ones do. What another transaction holds it takes away itself, or the next does.
    delete from board_change where (m, bucket, at) in (
      select b.m, b.bucket, b.at from board_change b
       where (b.m, b.bucket) in (select c.m, get_byte(uuid_send(c.case_id), 15) from changed c) and b.at < own
         for update skip locked);
  end if;
  return null;
end $$;
${WATCHED.map(watch).join('')}
`;

export const DROP_BOARD_CHANGES = /* sql */ `
${WATCHED.flatMap((table) => Object.keys(EVENTS).map((event) => `drop trigger ${table}_${event}_on_board on ${table};`)).join('\n')}
drop function note_board_change();
drop index case_grant_until;
drop table board_change;
`;
