/** One field of an event's form, by its specification in the process. */
import type { FieldSpec, LocalDate } from '@tavlan/process';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField } from '../../ui/day-field.js';
import { SelectField, TextArea, TextField, type Option } from '../../ui/field.js';
import { t, term } from '../../ui/language/text.js';
import { NOTE_LENGTH } from './check-draft.js';
import type { DraftValue } from './draft.js';
import { PartiesField } from './parties-field.js';

interface FieldInputProps {
  readonly spec: FieldSpec;
  readonly value: DraftValue | undefined;
  readonly onChange: (value: DraftValue) => void;
  readonly today: LocalDate;
  readonly error?: string | undefined;
  /** Known answers to a field that takes a code: colleagues, units, limits. */
  readonly options?: readonly Option[] | undefined;
  readonly autoFocus?: boolean;
}

/** Up to this many choices are all shown; more become a list. */
const VISIBLE_CHOICES = 6;
const YES_NO: readonly Option[] = [
  { value: 'true', label: t('Ja') },
  { value: 'false', label: t('Nej') },
];

export function FieldInput({ spec, value, onChange, today, error, options, autoFocus = false }: FieldInputProps) {
  const text = typeof value === 'string' ? value : '';
  const optional = spec.required !== true;
  const frame = { label: term(spec.label), error, optional };
  switch (spec.kind) {
    case 'choice': {
      const choices = Object.entries(spec.values).map(([id, label]) => ({ value: id, label: term(label) }));
      return choices.length <= VISIBLE_CHOICES ? (
        <ChoiceField {...frame} value={text} onChange={onChange} options={choices} />
      ) : (
        <SelectField {...frame} value={text} onChange={onChange} options={choices} empty={t('Välj …')} />
      );
    }
    case 'flag':
      return <ChoiceField {...frame} value={text} onChange={onChange} options={YES_NO} />;
    case 'day':
      return (
        <DayField
          {...frame}
          value={text}
          onChange={onChange}
          today={today}
          autoFocus={autoFocus}
          {...(spec.ahead !== true && { max: today })}
        />
      );
    case 'time':
      return (
        <TextField
          {...frame}
          value={text}
          onChange={onChange}
          placeholder={t('TT.MM')}
          inputMode="numeric"
          autoFocus={autoFocus}
        />
      );
    case 'code':
      return options === undefined ? (
        <TextField {...frame} value={text} onChange={onChange} maxLength={100} autoFocus={autoFocus} />
      ) : (
        <SelectField
          {...frame}
          value={text}
          onChange={onChange}
          options={options}
          empty={t('Välj …')}
          autoFocus={autoFocus}
        />
      );
    case 'text':
      return (
        <TextArea {...frame} value={text} onChange={onChange} maxLength={NOTE_LENGTH} rows={1} autoFocus={autoFocus} />
      );
    case 'parties':
      return (
        <PartiesField
          label={term(spec.label)}
          value={typeof value === 'object' ? value : []}
          onChange={onChange}
          today={today}
        />
      );
  }
}
