import './field.css';
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode, type Ref } from 'react';
import { t } from './language/text.js';

export interface FieldFrame {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Says "(frivilligt)" after the label. */
  readonly optional?: boolean;
}

interface FrameProps extends FieldFrame {
  readonly children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
}

/** Label above, help and error below, all tied to the control. */
export function Field({ label, help, error, optional = false, children }: FrameProps) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = [help !== undefined && helpId, error !== undefined && errorId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="optional"> {t('(frivilligt)')}</span>}
      </label>
      {children({ id, describedBy: describedBy || undefined, invalid: error !== undefined })}
      {help !== undefined && (
        <span className="field-help" id={helpId}>
          {help}
        </span>
      )}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <span className="field-error" id={id} role="alert">
      <CircleAlert className="icon" aria-hidden />
      {children}
    </span>
  );
}

interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'time' | 'search';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric';
  readonly placeholder?: string;
  readonly name?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, help, error, optional, value, onChange, ref, ...input }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false}>
      {({ id, describedBy, invalid }) => (
        <input
          {...input}
          ref={ref}
          id={id}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          autoComplete={input.autoComplete ?? 'off'}
          spellCheck={false}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** One line or a few, with what is left once it begins to matter. */
export function TextArea({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  maxLength,
  rows = 2,
  autoFocus,
  ref,
}: TextAreaProps) {
  // prettier-ignore
  const left = maxLength === undefined ? Infinity : maxLength - value.length;
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false}>
      {({ id, describedBy, invalid }) => (
        <>
          <textarea
            ref={ref}
            id={id}
            className="input"
            rows={rows}
            value={value}
            maxLength={maxLength}
            autoFocus={autoFocus}
            onChange={(event) => onChange(event.target.value)}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            lang="sv"
            spellCheck
          />
          {left <= 60 && (
            <span className="field-count" aria-live="polite">
              {t('{left} tecken kvar', { left })}
            </span>
          )}
        </>
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Shown for the empty value, e.g. "Alla" or "Välj …". */
  readonly empty?: string;
  readonly autoFocus?: boolean;
}

/** The system's own list of choices: fast by keyboard, and right on every device. */
export function SelectField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  options,
  empty,
  autoFocus,
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className="input"
          value={value}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly help?: string;
}

export function CheckField({ label, checked, onChange, help }: CheckFieldProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {help !== undefined && <span className="field-help"> {help}</span>}
      </span>
    </label>
  );
}
