import { UNIT_ROLES, role as roles, type AdministeredUnit, type GiveRoleRequest, type Role } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { DayField } from '../../ui/day-field.js';
import { SelectField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { readDay } from '../../ui/read-day.js';
import { roleName } from '../../ui/role-names.js';

export interface RoleDraft {
  readonly role: string;
  readonly unit: string;
  readonly from: string;
  readonly lastDay: string;
}

export const emptyRole = (today: LocalDate): RoleDraft => ({ role: '', unit: '', from: today, lastDay: '' });

/** Undefined as long as something is missing or cannot be read. */
export function readRole(draft: RoleDraft, today: LocalDate): GiveRoleRequest | undefined {
  const role = roles.options.find((each) => each === draft.role);
  const from = readDay(draft.from, today);
  const lastDay = draft.lastDay.trim() === '' ? null : (readDay(draft.lastDay, today) ?? undefined);
  if (role === undefined || from === null || lastDay === undefined) return undefined;
  const inUnit = UNIT_ROLES.includes(role);
  if (inUnit && draft.unit === '') return undefined;
  return { role, unit: inUnit ? draft.unit : null, from, lastDay };
}

interface RoleFieldsProps {
  readonly draft: RoleDraft;
  readonly onChange: (draft: RoleDraft) => void;
  readonly units: readonly AdministeredUnit[];
  readonly today: LocalDate;
  readonly error?: string | undefined;
}

export function RoleFields({ draft, onChange, units, today, error }: RoleFieldsProps) {
  const inUnit = UNIT_ROLES.includes(draft.role as Role);
  return (
    <>
      <div className="field-row">
        <SelectField
          label={t('Roll')}
          value={draft.role}
          onChange={(role) => onChange({ ...draft, role })}
          empty={t('Välj …')}
          options={roles.options.map((value) => ({ value, label: roleName(value) }))}
          error={error}
        />
        {inUnit && (
          <SelectField
            label={t('Enhet')}
            value={draft.unit}
            onChange={(unit) => onChange({ ...draft, unit })}
            empty={t('Välj …')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <div className="field-row">
        <DayField
          label={t('Från och med')}
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
          today={today}
        />
        <DayField
          label={t('Till och med')}
          optional
          value={draft.lastDay}
          onChange={(lastDay) => onChange({ ...draft, lastDay })}
          today={today}
        />
      </div>
    </>
  );
}
