/** Two municipalities for tests: one with two units and one person a role, and a neighbour with one person. */
import type { Role } from '@tavlan/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { hashPassword } from '../access/password.js';
import type { TestDatabase } from './test-database.js';

export const LINDBY = 1;
export const GRANNBY = 2;

interface Somebody {
  readonly m: number;
  readonly roles: readonly (readonly [Role, string | null])[];
}

const PEOPLE = {
  handlaggare: { m: LINDBY, roles: [['handlaggare', 'nord']] },
  handlaggare2: { m: LINDBY, roles: [['handlaggare', 'syd']] },
  arbetsledare: { m: LINDBY, roles: [['arbetsledare', 'nord']] },
  chef: { m: LINDBY, roles: [['chef', 'nord'], ['chef', 'syd']] }, // prettier-ignore
  mottagning: { m: LINDBY, roles: [['mottagning', 'nord']] },
  jour: { m: LINDBY, roles: [['jour', null]] },
  ledamot: { m: LINDBY, roles: [['ledamot', null]] },
  ordforande: { m: LINDBY, roles: [['ordforande', null]] },
  namndsekreterare: { m: LINDBY, roles: [['namndsekreterare', null]] },
  forvaltare: { m: LINDBY, roles: [['forvaltare', null]] },
  granskare: { m: LINDBY, roles: [['granskare', null]] },
  grannkommun: { m: GRANNBY, roles: [['handlaggare', 'enheten']] },
} as const satisfies Record<string, Somebody>;

export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as PersonName[];

/** User ids are the user names here. */
export function actorOf(name: PersonName): Actor {
  const { m, roles }: Somebody = PEOPLE[name];
  const units = roles.flatMap(([, unit]) => (unit === null ? [] : [unit]));
  return {
    municipality: m,
    userId: name,
    roles: [...new Set(roles.map(([role]) => role))],
    units: [...new Set(units)],
  };
}

/** Without a password nobody can sign in, which is quicker where nobody has to. */
export async function seedPeople(db: TestDatabase, password?: string): Promise<void> {
  const hash = password === undefined ? null : await hashPassword(password);
  const people = PERSON_NAMES.map((name) => ({ name, ...(PEOPLE[name] as Somebody) }));
  const roles = people.flatMap(({ m, name, roles: own }) =>
    own.map(([role, unit]) => ({ m, name, id: uuidv7(), role, unit })),
  );
  await db.owner(
    `with places as (
       insert into municipality values (${LINDBY}, 'Lindby'), (${GRANNBY}, 'Grannby')
     ), units as (
       insert into unit values (${LINDBY}, 'nord', 'Barn och unga nord'), (${LINDBY}, 'syd', 'Barn och unga syd'),
         (${GRANNBY}, 'enheten', 'Barnenheten')
     ), people as (
       select * from jsonb_to_recordset($1::jsonb) as p(m smallint, name text)
     ), users as (
       insert into app_user select m, name, name, 'Test ' || name, $3 from people
     ), accounts as (
       insert into account select name, m, name from people
     )
     insert into user_role select m, name, id, role, unit, '2020-01-01'
     from jsonb_to_recordset($2::jsonb) as r(m smallint, name text, id uuid, role text, unit text)`,
    [JSON.stringify(people), JSON.stringify(roles), hash],
  );
}
