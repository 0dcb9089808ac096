import './field.css';
import { addDays, parseDay, type LocalDate } from '@tavlan/process';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { IconButton } from './button.js';
import { Field, type FieldFrame } from './field.js';
import { formatDay } from './language/format-day.js';
import { t } from './language/text.js';
import { readDay } from './read-day.js';

const DayPicker = lazy(() => import('./day-picker.js').then((m) => ({ default: m.DayPicker })));

interface DayFieldProps extends FieldFrame {
  /** The day as typed; pass it through `readDay` or take `onDay`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: LocalDate;
  readonly max?: LocalDate;
  readonly min?: LocalDate;
  readonly autoFocus?: boolean;
}

/** A day typed in any usual way, read back in words; arrow up and down move a day, the calendar is one press away. */
export function DayField({ label, help, error, optional, value, onChange, today, min, max, autoFocus }: DayFieldProps) {
  const [open, setOpen] = useState(false);
  const read = readDay(value, today);
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = addDays(read ?? today, by);
    if ((max === undefined || next <= max) && (min === undefined || next >= min)) onChange(next);
  };
  const inWords = read === null ? undefined : read === today ? t('i dag, {day}', { day: formatDay(read, 'weekday') }) : formatDay(read, 'full'); // prettier-ignore
  const unread =
    value.trim() !== '' && read === null ? t('Skriv dagen som 2026-11-24, 24 nov eller i går.') : undefined;
  return (
    <Field label={label} help={inWords ?? help} error={error ?? unread} optional={optional ?? false}>
      {({ id, describedBy, invalid }) => (
        <div className="day-field">
          <input
            id={id}
            className="input number"
            value={value}
            autoFocus={autoFocus}
            autoComplete="off"
            spellCheck={false}
            onKeyDown={step}
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => read !== null && parseDay(value) === null && onChange(read)}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
          />
          <IconButton
            icon={<CalendarDays className="icon" />}
            label={t('Öppna kalendern')}
            variant="plain"
            onPress={() => setOpen(true)}
          />
          {open && (
            <Suspense>
              <DayPicker
                title={label}
                value={read ?? today}
                today={today}
                {...(min !== undefined && { min })}
                {...(max !== undefined && { max })}
                onClose={() => setOpen(false)}
                onPick={onChange}
              />
            </Suspense>
          )}
        </div>
      )}
    </Field>
  );
}
