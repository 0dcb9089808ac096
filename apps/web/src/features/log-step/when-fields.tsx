/** When it happened: a day, today unless said otherwise; or, when nobody knows exactly, between two days. */
import type { LocalDate } from '@tavlan/process';
import { Button } from '../../ui/button.js';
import { DayField } from '../../ui/day-field.js';
import { TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import type { FieldErrors } from './check-draft.js';
import type { Draft } from './draft.js';

interface WhenFieldsProps {
  readonly draft: Draft;
  readonly today: LocalDate;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<Draft>) => void;
}

export function WhenFields({ draft, today, errors, onChange }: WhenFieldsProps) {
  return (
    <div className="field-row when-fields">
      {draft.rough ? (
        <>
          <DayField
            label={t('Tidigast')}
            value={draft.first}
            onChange={(first) => onChange({ first })}
            today={today}
            max={today}
            error={errors['first']}
          />
          <DayField
            label={t('Senast')}
            value={draft.last}
            onChange={(last) => onChange({ last })}
            today={today}
            max={today}
            error={errors['last']}
          />
        </>
      ) : (
        <>
          <DayField
            label={t('Dag')}
            value={draft.on}
            onChange={(on) => onChange({ on })}
            today={today}
            max={today}
            error={errors['on']}
          />
          <TextField
            label={t('Kl.')}
            optional
            value={draft.at}
            onChange={(at) => onChange({ at })}
            placeholder={t('TT.MM')}
            inputMode="numeric"
            error={errors['at']}
          />
        </>
      )}
      <Button variant="quiet" small onPress={() => onChange({ rough: !draft.rough })}>
        {draft.rough ? t('Jag vet dagen') : t('Vet ungefär')}
      </Button>
    </div>
  );
}
