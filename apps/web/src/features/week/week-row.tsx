import type { LocalDate } from '@tavlan/process';
import { Hand } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import type { Act } from '../log-step/act-here.js';
import { DueRow } from '../../ui/due-row.js';
import type { DueWording } from '../../ui/due-wording.js';
import { LimitRow } from '../../ui/limit-row.js';
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
          title={title ?? (hearing ? 'Muntlig förhandling' : 'Planerat')}
          detail={item.day < today ? <span>Har det blivit av?</span> : <span>{hearing ? 'Förhandling i domstol' : 'Planerat'}</span>}
          case={listed}
          actions={
            <Button small onPress={() => act({ caseId: listed.id, start })}>
              {hearing ? 'Logga' : 'Klart'} <span className="sr-only">{listed.code}</span>
            </Button>
          }
        />
      );
    }
    case 'red': {
      const { red, case: listed } = item.row;
      return (
        <DueRow
          due={{ tone: 'late', left: 'Röd lapp', day: red.next === null ? null : `ta upp ${nearDay(red.next, today)}` }}
          title={
            <span className="flag week-red">
              <Hand className="icon" aria-hidden /> {red.reason ?? 'Behöver hjälp'}
            </span>
          }
          detail={<span>{red.owner === null ? 'Ingen ägare' : 'Du äger lappen'}</span>}
          case={listed}
          actions={
            <Button small onPress={() => act({ caseId: listed.id, start: `rod-lapp-lost@${red.event}` })}>
              Löst <span className="sr-only">{listed.code}</span>
            </Button>
          }
        />
      );
    }
  }
} // prettier-ignore

function plannedWording(day: LocalDate, at: string | null, today: LocalDate): DueWording {
  const time = at === null ? '' : ` kl. ${at.replace(':', '.')}`;
  return { tone: 'plain', left: `${nearDay(day, today)}${time}`, day: null };
}
