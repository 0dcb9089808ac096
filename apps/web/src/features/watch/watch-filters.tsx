import '../../ui/field.css';
import type { Session } from '@tavlan/contract';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import type { WatchAddress } from './watch-address.js';

interface WatchFiltersProps {
  readonly session: Session;
  readonly address: WatchAddress;
  readonly onChange: (address: WatchAddress) => void;
}

export function WatchFilters({ session, address, onChange }: WatchFiltersProps) {
  const { enhet, handl, ...rest } = address;
  const choose = (chosen: { enhet?: string | undefined; handl?: string | undefined }) =>
    onChange({
      ...rest,
      ...(chosen.enhet ? { enhet: chosen.enhet } : {}),
      ...(chosen.handl ? { handl: chosen.handl } : {}),
    });
  return (
    <>
      {session.units.length > 1 && (
        <select
          className="input watch-choice"
          aria-label={t('Enhet')}
          value={enhet ?? ''}
          onChange={(event) => choose({ enhet: event.target.value, handl })}
        >
          <option value="">{t('Alla enheter')}</option>
          {session.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      )}
      <select
        className="input watch-choice"
        aria-label={t('Handläggare')}
        value={handl ?? ''}
        onChange={(event) => choose({ enhet, handl: event.target.value })}
      >
        <option value="">{t('Alla handläggare')}</option>
        {session.colleagues.map((colleague) => (
          <option key={colleague.id} value={colleague.id}>
            {colleague.name}
          </option>
        ))}
      </select>
      {(enhet !== undefined || handl !== undefined) && (
        <Button small variant="quiet" onPress={() => onChange(rest)}>
          {t('Rensa urvalet')}
        </Button>
      )}
    </>
  );
}
