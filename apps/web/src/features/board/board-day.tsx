import { addDays, formatDay, type LocalDate } from '@tavlan/process';
import { CalendarDays, ChevronLeft, ChevronRight, History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button, IconButton } from '../../ui/button.js';
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
        Datum
      </Button>
      {open && (
        <Suspense>
          <DayPicker
            title="Visa tavlan en annan dag"
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
  return (
    <div className="board-past" role="status">
      <History className="icon" aria-hidden />
      <IconButton
        small
        icon={<ChevronLeft className="icon" />}
        label="Dagen före"
        onPress={() => go(addDays(day, -1))}
      />
      <p>
        <strong>Så här såg tavlan ut {formatDay(day, 'full')}</strong>
        <span className="soft">{shown ? ', som den visades då.' : ', med det som är känt i dag.'}</span>
      </p>
      <IconButton
        small
        icon={<ChevronRight className="icon" />}
        label="Dagen efter"
        onPress={() => go(addDays(day, 1))}
      />
      <span className="board-past-actions no-print">
        <Button small variant="quiet" onPress={() => onChange(changed(address, { visades: shown ? undefined : 1 }))}>
          {shown ? 'Visa med det som är känt i dag' : 'Visa som den visades då'}
        </Button>
        <Button small variant="primary" onPress={() => onChange(changed(address, { dag: undefined }))}>
          Tillbaka till i dag
        </Button>
      </span>
    </div>
  );
}
