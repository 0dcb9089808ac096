import { addDays, type LocalDate } from '@tavlan/process';
import { CalendarDays, ChevronLeft, ChevronRight, History } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, IconButton } from '../../ui/button.js';
import { formatDay } from '../../ui/language/format-day.js';
import { rich, t } from '../../ui/language/text.js';
import { changed, type BoardAddress } from './board-address.js';

const DayPicker = lazy(() => import('../../ui/day-picker.js').then((m) => ({ default: m.DayPicker })));

interface BoardDayProps {
  readonly address: BoardAddress;
  readonly today: LocalDate;
  readonly onChange: (address: BoardAddress) => void;
}

/** Opens the calendar: the board as it stood any day. */
export function BoardDayButton({ address, today, onChange }: BoardDayProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        <CalendarDays className="icon" aria-hidden />
        {t('Datum')}
      </Button>
      {open && (
        <Suspense>
          <DayPicker
            title={t('Visa tavlan en annan dag')}
            value={address.dag ?? today}
            today={today}
            max={today}
            onPick={(dag) => onChange(changed(address, { dag: dag === today ? undefined : dag }))}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Stands across the board as long as it shows another day than today. */
export function PastBanner({ address, today, onChange, day }: BoardDayProps & { readonly day: LocalDate }) {
  const go = (dag: LocalDate) => onChange(changed(address, { dag: dag >= today ? undefined : dag }));
  const shown = address.visades === 1;
  const said = {
    day: formatDay(day, 'full'),
    b: (text: ReactNode[]) => <strong>{text}</strong>,
    soft: (text: ReactNode[]) => <span className="soft">{text}</span>,
  };
  return (
    <div className="board-past" role="status">
      <History className="icon" aria-hidden />
      <IconButton
        small
        icon={<ChevronLeft className="icon" />}
        label={t('Dagen före')}
        onPress={() => go(addDays(day, -1))}
      />
      <p>
        {shown
          ? rich('<b>Så här såg tavlan ut {day}</b><soft>, som den visades då.</soft>', said)
          : rich('<b>Så här såg tavlan ut {day}</b><soft>, med det som är känt i dag.</soft>', said)}
      </p>
      <IconButton
        small
        icon={<ChevronRight className="icon" />}
        label={t('Dagen efter')}
        onPress={() => go(addDays(day, 1))}
      />
      <span className="board-past-actions no-print">
        <Button small variant="quiet" onPress={() => onChange(changed(address, { visades: shown ? undefined : 1 }))}>
          {shown ? t('Visa med det som är känt i dag') : t('Visa som den visades då')}
        </Button>
        <Button small variant="primary" onPress={() => onChange(changed(address, { dag: undefined }))}>
          {t('Tillbaka till i dag')}
        </Button>
      </span>
    </div>
  );
}
