/** Two invented municipalities and those who work there. Codes from a range that no Swedish municipality has. */
import type { Role } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';

export const LINDBY = 9001;
export const GRANNBY = 9002;

export const DEMO_MUNICIPALITIES = [
  { m: LINDBY, name: 'Lindby', units: { norr: 'Barn och unga norr', soder: 'Barn och unga söder' } },
  { m: GRANNBY, name: 'Grannby', units: { enheten: 'Barn- och familjeenheten' } },
] as const;

interface DemoPerson {
  readonly name: string;
  readonly m: number;
  readonly roles: readonly (readonly [Role, string | null])[];
  /** Works on cases but has no sign-in. */
  readonly colleague?: true;
}

/** By user name, which is the user id too: the name of the role. */
const PEOPLE = {
  handlaggare: { name: 'Maria Ek', m: LINDBY, roles: [['handlaggare', 'norr']] },
  handlaggare2: { name: 'Jonas Alm', m: LINDBY, roles: [['handlaggare', 'soder']] },
  arbetsledare: { name: 'Karin Lund', m: LINDBY, roles: [['arbetsledare', 'norr']] },
  chef: { name: 'Anders Holm', m: LINDBY, roles: [['chef', 'norr'], ['chef', 'soder']] },
  mottagning: { name: 'Eva Sjö', m: LINDBY, roles: [['mottagning', 'norr']] },
  jour: { name: 'Omar Dahl', m: LINDBY, roles: [['jour', null]] },
  ledamot: { name: 'Birgitta Rosén', m: LINDBY, roles: [['ledamot', null]] },
  ordforande: { name: 'Lennart Fors', m: LINDBY, roles: [['ordforande', null]] },
  namndsekreterare: { name: 'Ulla Berg', m: LINDBY, roles: [['namndsekreterare', null]] },
  forvaltare: { name: 'Peter Vik', m: LINDBY, roles: [['forvaltare', null]] },
  granskare: { name: 'Nina Strand', m: LINDBY, roles: [['granskare', null]] },
  'sara.nord': { name: 'Sara Nord', m: LINDBY, roles: [['handlaggare', 'norr']], colleague: true },
  'elif.brink': { name: 'Elif Brink', m: LINDBY, roles: [['handlaggare', 'norr']], colleague: true },
  'mats.hed': { name: 'Mats Hed', m: LINDBY, roles: [['handlaggare', 'soder']], colleague: true },
  'hanna.lid': { name: 'Hanna Lid', m: LINDBY, roles: [['handlaggare', 'soder']], colleague: true },
  'petra.lang': { name: 'Petra Lång', m: LINDBY, roles: [['handlaggare', 'norr']], colleague: true },
  'amir.sander': { name: 'Amir Sander', m: LINDBY, roles: [['handlaggare', 'norr']], colleague: true },
  'johan.myr': { name: 'Johan Myr', m: LINDBY, roles: [['handlaggare', 'norr']], colleague: true },
  'lina.strom': { name: 'Lina Ström', m: LINDBY, roles: [['handlaggare', 'norr']], colleague: true },
  'samira.vall': { name: 'Samira Vall', m: LINDBY, roles: [['handlaggare', 'norr']], colleague: true },
  'tove.rask': { name: 'Tove Rask', m: LINDBY, roles: [['handlaggare', 'soder']], colleague: true },
  'daniel.gran': { name: 'Daniel Gran', m: LINDBY, roles: [['handlaggare', 'soder']], colleague: true },
  'zeynep.holt': { name: 'Zeynep Holt', m: LINDBY, roles: [['handlaggare', 'soder']], colleague: true },
  'erik.sund': { name: 'Erik Sund', m: LINDBY, roles: [['handlaggare', 'soder']], colleague: true },
  'malin.backe': { name: 'Malin Backe', m: LINDBY, roles: [['handlaggare', 'soder']], colleague: true },
  grannkommun: { name: 'Lars Åker', m: GRANNBY, roles: [['handlaggare', 'enheten']] },
} as const satisfies Record<string, DemoPerson>; // prettier-ignore

export type DemoUser = keyof typeof PEOPLE;
export const DEMO_USERS = Object.keys(PEOPLE) as DemoUser[];

export function demoPerson(user: DemoUser): DemoPerson {
  return PEOPLE[user];
}

export function demoActor(user: string): Actor {
  const { m, roles } = demoPerson(user as DemoUser);
  const units = roles.flatMap(([, unit]) => (unit === null ? [] : [unit]));
  return { municipality: m, userId: user, roles: [...new Set(roles.map(([role]) => role))], units };
}
