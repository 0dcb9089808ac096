/** One line a party: who, sent when, answer by, answered. Each guardian, and the child from 15. */
import type { LocalDate } from '@tavlan/process';
import { Plus, Trash2 } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.js';
import { DayField } from '../../ui/day-field.js';
import { TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import type { DraftParty } from './draft.js';

interface PartiesFieldProps {
  readonly label: string;
  readonly value: readonly DraftParty[];
  readonly onChange: (value: readonly DraftParty[]) => void;
  readonly today: LocalDate;
}

const NOBODY: DraftParty = { person: '', sentOn: '', answerBy: '', answeredOn: '' };

export function PartiesField({ label, value, onChange, today }: PartiesFieldProps) {
  const change = (at: number, changed: Partial<DraftParty>): void =>
    onChange(value.map((party, index) => (index === at ? { ...party, ...changed } : party)));
  return (
    <fieldset className="field parties">
      <legend>
        {label}{' '}
        <span className="parties-help">{t('(en rad för varje vårdnadshavare, och för barnet från 15 år)')}</span>
      </legend>
      {value.map((party, at) => (
        <div key={at} className="party">
          <TextField
            label={t('Vem')}
            value={party.person}
            onChange={(person) => change(at, { person })}
            maxLength={100}
          />
          <div className="party-remove">
            <IconButton
              small
              label={t('Ta bort rad {n}', { n: at + 1 })}
              icon={<Trash2 className="icon" />}
              onPress={() => onChange(value.filter((_, index) => index !== at))}
            />
          </div>
          <DayField
            label={t('Skickat')}
            value={party.sentOn}
            onChange={(sentOn) => change(at, { sentOn })}
            today={today}
            max={today}
          />
          <DayField
            label={t('Svar senast')}
            value={party.answerBy}
            onChange={(answerBy) => change(at, { answerBy })}
            today={today}
          />
          <DayField
            label={t('Svarade')}
            value={party.answeredOn}
            onChange={(answeredOn) => change(at, { answeredOn })}
            today={today}
            max={today}
          />
        </div>
      ))}
      <Button small onPress={() => onChange([...value, { ...NOBODY, sentOn: today }])}>
        <Plus className="icon" aria-hidden /> {t('Lägg till part')}
      </Button>
    </fieldset>
  );
}
