/** Enters the demonstration's municipalities, units and people. Who can sign in is entered last of all. */
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/database.js';
import { insertRows } from '../database/insert-rows.js';
import { addDays, dayInSweden, type LocalDate } from '@tavlan/process';
import { instantOf, type StoryCalendar } from './story-days.js';
import { DEMO_MUNICIPALITIES, DEMO_USERS, demoPerson } from './demo-people.js';

export async function enterPeople(database: Database, passwordHash: string, since: LocalDate): Promise<void> {
  for (const { m, name, units } of DEMO_MUNICIPALITIES) {
    await database.withService(m, 'demo', async (tx) => {
      await tx.query('insert into municipality (m, name) values ($1, $2)', [m, name]);
      for (const [unit, title] of Object.entries(units)) {
        await tx.query('insert into unit (m, unit_id, name) values ($1, $2, $3)', [m, unit, title]);
      }
      for (const user of DEMO_USERS) if (demoPerson(user).m === m) await enterPerson(tx, user, passwordHash, since);
    });
  }
}

async function enterPerson(tx: EntityManager, user: (typeof DEMO_USERS)[number], hash: string, since: LocalDate) {
  const { m, name, roles, colleague } = demoPerson(user);
  await tx.query('insert into app_user (m, user_id, username, name, password_hash) values ($1, $2, $2, $3, $4)', [
    m,
    user,
    name,
    colleague ? null : hash,
  ]);
  for (const [role, unit] of roles) {
    await tx.query(
      'insert into user_role (m, user_id, role_id, role, unit_id, valid_from) values ($1, $2, $3, $4, $5, $6)',
      [m, user, uuidv7(), role, unit, since],
    );
  }
}

export async function openSignIns(database: Database): Promise<void> {
  for (const user of DEMO_USERS) {
    const { m, colleague } = demoPerson(user);
    if (colleague) continue;
    await database.withService(m, 'demo', (tx) =>
      tx.query('insert into account (username, m, user_id) values ($1, $2, $1)', [user, m]),
    );
  }
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const WEEKS_ON_CALL = 52;

/** A week on call after another, by day and by night, so that the sign-in is of use whenever it is tried. */
export async function enterDuties(database: Database, m: number, user: string, now: Date) {
  // Last night is within it, at whatever hour the demonstration is loaded.
  const first = instantOf(addDays(dayInSweden(now), -2), '08:00').getTime();
  const weeks = Array.from({ length: WEEKS_ON_CALL }, (_, week) => ({
    m,
    duty_id: uuidv7(),
    user_id: user,
    since: new Date(first + week * WEEK_MS),
    until: new Date(first + (week + 1) * WEEK_MS),
    entered_by: 'arbetsledare',
    entered_at: now,
  }));
  await database.withService(m, 'demo', (tx) => insertRows(tx, 'duty', weeks));
}

/** What was recorded on duty belongs to that period, and waits to be read and signed. */
export async function handOver(database: Database, m: number): Promise<void> {
  await database.withService(m, 'demo', (tx) =>
    tx.query(
      `insert into duty_case (m, duty_id, case_id, taken_at)
       select d.m, d.duty_id, e.case_id, min(e.recorded_at) from duty d
         join event e on e.m = d.m and e.recorded_by = d.user_id and e.recorded_at between d.since and d.until
        where d.m = $1 group by d.m, d.duty_id, e.case_id`,
      [m],
    ),
  );
}

/** The nämnd's: what the chair decides alone is reported at the next one, LVU 6 §. And the utskott's, which reviews care. */
export async function enterMeetings(database: Database, m: number, { namnd, utskott }: StoryCalendar, now: Date) {
  const meetings = [
    ...namnd.map((held) => ({ held, body: {} })),
    ...utskott.map((held) => ({ held, body: { organ: 'utskott' } })),
  ].sort((a, b) => (a.held < b.held ? -1 : 1));
  await database.withService(m, 'demo', (tx) =>
    tx.query(
      `insert into context_register (m, seq, kind, valid_from, body, recorded_at, recorded_by)
       select $1, d.seq, 'sammantrade', d.held, d.body, $2, 'demo'
         from jsonb_to_recordset($3::jsonb) as d(seq int, held date, body jsonb)`,
      [m, now, JSON.stringify(meetings.map((each, index) => ({ ...each, seq: index + 1 })))],
    ),
  );
}
