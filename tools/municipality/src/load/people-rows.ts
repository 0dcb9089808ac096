/** Units, users, roles and meeting days of a municipality. */
import { textOf } from '../day-number.js';
import type { MunicipalitySimulation, MunicipalityWish } from '../municipality-simulation.js';
import { familyName, firstName } from '../names.js';
import { Random } from '../random.js';
import { leadOf } from '../recorder.js';
import type { TableBuffers } from './table-buffers.js';

export const usernameOf = (id: string, m: number): string => `${id}-${String(m).padStart(4, '0')}`;

/** One person for each of the roles that is not a unit's. */
const SINGLE = ['ledamot', 'ordforande', 'namndsekreterare', 'forvaltare', 'granskare', 'jour'] as const;

interface Rights {
  readonly role: string;
  readonly unit: string | null;
  readonly from?: number;
  readonly until?: number | undefined;
}

/** `password`: the hash that everybody shares; without one nobody can sign in. */
export function addPeople(
  rows: TableBuffers,
  { m, name }: MunicipalityWish,
  { staff, first, boards }: MunicipalitySimulation,
  { seed, password, today }: { readonly seed: string; readonly password: string | null; readonly today: number },
): void {
  const random = new Random(`${seed}/${m}/people`);
  const begin = first - 90;
  rows.add('municipality', [m, name]);
  for (const unit of staff.units) rows.add('unit', [m, unit.id, unit.name]);
  const add = (id: string, called: string, rights: readonly Rights[]): void => {
    const active = rights.some(({ until }) => until === undefined || until > today);
    rows.add('app_user', [m, id, usernameOf(id, m), called, password, active]);
    for (const { role, unit, from = begin, until } of rights) {
      const roleId = random.uuid(from * 86_400_000);
      rows.add('user_role', [m, id, roleId, role, unit, textOf(from), until === undefined ? null : textOf(until)]);
    }
  };
  const somebody = (): string => `${firstName(random)} ${familyName(random)}`;
  add('chef', somebody(), staff.units.map(({ id }) => ({ role: 'chef', unit: id }))); // prettier-ignore
  for (const { id } of staff.units) add(leadOf(id), somebody(), [{ role: 'arbetsledare', unit: id }]);
  add('mottagning', somebody(), [{ role: 'mottagning', unit: staff.intakeUnit }]);
  for (const role of SINGLE) add(role, somebody(), [{ role, unit: null }]);
  for (const { id, name: called, unit, from, until } of staff.workers) {
    add(id, called, [{ role: 'handlaggare', unit, from, until }]);
  }
  const recordedAt = new Date(begin * 86_400_000 + 9 * 3_600_000);
  boards.board.forEach((day, at) => {
    rows.add('context_register', [m, at + 1, 'sammantrade', textOf(day), '{}', recordedAt, 'namndsekreterare']);
  });
}
