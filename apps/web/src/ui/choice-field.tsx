import './field.css';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldError, type FieldFrame, type Option } from './field.js';
import { t } from './language/text.js';

interface ChoiceFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
}

/** A few choices, all visible; arrow keys move between them. For more than about seven use `SelectField`. */
export function ChoiceField({ label, help, error, optional = false, value, onChange, options }: ChoiceFieldProps) {
  return (
    <RadioGroup className="field" value={value} onChange={onChange} isInvalid={error !== undefined}>
      <Label className="field-label">
        {label}
        {optional && <span className="optional"> {t('(frivilligt)')}</span>}
      </Label>
      {help !== undefined && <span className="field-help">{help}</span>}
      <div className="choice-list">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            {option.label}
          </Radio>
        ))}
      </div>
      {error !== undefined && <FieldError>{error}</FieldError>}
    </RadioGroup>
  );
}
