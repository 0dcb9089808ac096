import type { LocalDate } from '@tavlan/process';
import { DayField } from '../../ui/day-field.js';
import { t } from '../../ui/language/text.js';

interface DayRangeFieldsProps {
  readonly from: string;
  readonly to: string;
  readonly onFrom: (typed: string) => void;
  readonly onTo: (typed: string) => void;
  readonly today: LocalDate;
  readonly error?: string | undefined;
}

export function DayRangeFields({ from, to, onFrom, onTo, today, error }: DayRangeFieldsProps) {
  return (
    <>
      <DayField label={t('Från och med')} value={from} onChange={onFrom} today={today} max={today} error={error} />
      <DayField label={t('Till och med')} value={to} onChange={onTo} today={today} max={today} />
    </>
  );
}
