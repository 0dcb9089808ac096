import './day-picker.css';
import { parseDate } from '@internationalized/date';
import { parseDay, type LocalDate } from '@tavlan/process';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell } from 'react-aria-components/Calendar'; // prettier-ignore
import { Heading } from 'react-aria-components/Heading';
import { buttonClass } from './button.js';
import { Dialog } from './dialog.js';

interface DayPickerProps {
  readonly title: string;
  readonly value: LocalDate;
  /** The server's day, which the computer's own clock need not agree with. */
  readonly today: LocalDate;
  readonly min?: LocalDate;
  readonly max?: LocalDate;
  readonly onPick: (day: LocalDate) => void;
  readonly onClose: () => void;
}

/** A month at a time; weeks begin on Monday. */
export function DayPicker({ title, value, today, min, max, onPick, onClose }: DayPickerProps) {
  const pick = (text: string) => {
    const day = parseDay(text);
    if (day) onPick(day);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} size="small">
      <Calendar
        className="calendar"
        aria-label={title}
        firstDayOfWeek="mon"
        defaultValue={parseDate(value)}
        {...(min !== undefined && { minValue: parseDate(min) })}
        {...(max !== undefined && { maxValue: parseDate(max) })}
        onChange={(date) => pick(date.toString())}
        autoFocus
      >
        <header className="calendar-head">
          <Button slot="previous" className={buttonClass({ variant: 'quiet' }, true)}>
            <ChevronLeft className="icon" />
          </Button>
          <Heading />
          <Button slot="next" className={buttonClass({ variant: 'quiet' }, true)}>
            <ChevronRight className="icon" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className={date.toString() === today ? 'calendar-day calendar-today' : 'calendar-day'}
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </Dialog>
  );
}
