import type { AdministeredUnit, HeldRole } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { formatDay } from '../../ui/language/format-day.js';
import { t } from '../../ui/language/text.js';
import { roleName } from '../../ui/role-names.js';

type Role = Pick<HeldRole, 'role' | 'unit'>;

/** «Socialsekreterare, Barn och unga norr» */
export function roleText({ role, unit }: Role, units: readonly AdministeredUnit[]): string {
  const place = units.find(({ id }) => id === unit)?.name;
  return place === undefined ? roleName(role) : `${roleName(role)}, ${place}`;
}

/** «från 1 dec 2026», «t.o.m. 31 dec 2026», both, or nothing for a role that is held without an end in sight. */
export function periodText({ from, lastDay }: Pick<HeldRole, 'from' | 'lastDay'>, today: LocalDate): string {
  const parts = [
    ...(from > today ? [t('från {day}', { day: formatDay(from, 'short') })] : []),
    ...(lastDay === null ? [] : [t('t.o.m. {day}', { day: formatDay(lastDay, 'short') })]),
  ];
  return parts.join(' ');
}

/** Held today or later. */
export const isCurrent = ({ lastDay }: Pick<HeldRole, 'lastDay'>, today: LocalDate): boolean =>
  lastDay === null || lastDay >= today;
