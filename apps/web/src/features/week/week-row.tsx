import type { LocalDate } from '@tavlan/process';
import { Hand } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import type { Act } from '../log-step/act-here.js';
import { DueRow } from '../../ui/due-row.js';
import type { DueWording } from '../../ui/due-wording.js';
import { t } from '../../ui/language/text.js';
import { LimitRow } from '../../ui/limit-row.js';
import { clockTime } from '../../ui/recorded-text.js';
import type { WeekItem } from './week-groups.js';

interface WeekRowProps {
  readonly item: WeekItem;
  readonly today: LocalDate;
  readonly act: (act: Act) => void;
}

/** A limit, something planned or a red note. */
export function WeekRow({ item, today, act }: WeekRowProps) {
  switch (item.kind) {
    case 'limit':
      return <LimitRow row={item.row} today={today} act={act} />;
    case 'planned': {
      const { case: listed, kind, title, event } = item.row;
      const hearing = kind === 'forhandling';
      const start = `${hearing ? 'muntlig-forhandling' : 'planerad-handelse-genomford'}@${event}`;
      return (
        <DueRow
          due={plannedWording(item.day, item.row.at, today)}
          title={title ?? (hearing ? t('Muntlig förhandling') : t('Planerat'))}
          detail={item.day < today ? <span>{t('Har det blivit av?')}</span> : <span>{hearing ? t('Förhandling i domstol') : t('Planerat')}</span>}
          case={listed}
          actions={
            <Button small onPress={() => act({ caseId: listed.id, start })}>
              {hearing ? t('Logga') : t('Klart')} <span className="sr-only">{listed.code}</span>
            </Button>
          }
        />
      );
    }
    case 'red': {
      const { red, case: listed } = item.row;
      return (
        <DueRow
          due={{ tone: 'late', left: t('Röd lapp'), day: red.next === null ? null : t('ta upp {day}', { day: nearDay(red.next, today) }) }}
          title={
            <span className="flag week-red">
              <Hand className="icon" aria-hidden /> {red.reason ?? t('Behöver hjälp')}
            </span>
          }
          detail={<span>{red.owner === null ? t('Ingen ägare') : t('Du äger lappen')}</span>}
          case={listed}
          actions={
            <Button small onPress={() => act({ caseId: listed.id, start: `rod-lapp-lost@${red.event}` })}>
              {t('Löst')} <span className="sr-only">{listed.code}</span>
            </Button>
          }
        />
      );
    }
  }
} // prettier-ignore

function plannedWording(day: LocalDate, at: string | null, today: LocalDate): DueWording {
  const time = at === null ? '' : ` ${clockTime(at)}`;
  return { tone: 'plain', left: `${nearDay(day, today)}${time}`, day: null };
}
