import type { WatchRow } from '@tavlan/contract';
import { EVENTS, type LocalDate } from '@tavlan/process';
import { shortDay } from './day-words.js';
import type { ReactNode } from 'react';
import { UserRoundPlus } from 'lucide-react';
import { Button, IconButton } from './button.js';
import { DueRow } from './due-row.js';
import { causeText, dueWording } from './due-wording.js';
import { t, term } from './language/text.js';

/** What is to be logged, in which case, and what is known of it already. */
export interface RowAct {
  readonly caseId: string;
  readonly start: string;
  readonly given?: { readonly data: Readonly<Record<string, string>> };
}

interface LimitRowProps {
  readonly row: WatchRow;
  readonly today: LocalDate;
  /** Whose it is: left out on one's own list. */
  readonly worker?: boolean;
  readonly act: (act: RowAct) => void;
  readonly choose?: ReactNode;
}

/** A limit, or a silent case, with what can be done about it from here. */
export function LimitRow({ row, today, worker = false, act, choose }: LimitRowProps) {
  const { case: listed, awaits, instance } = row;
  const start = awaits === null ? '1' : instance === null ? awaits : `${awaits}@${instance}`;
  const acts = awaits === null ? t('Logga ett steg') : term(EVENTS[awaits].act);
  return (
    <DueRow
      due={dueWording(row, today)}
      title={term(row.title)}
      detail={<Detail row={row} today={today} act={act} />}
      case={listed}
      worker={worker}
      choose={choose}
      actions={
        <>
          {worker && (
            <IconButton
              small
              variant="plain"
              icon={<UserRoundPlus className="icon" />}
              label={t('Tilldela {code}', { code: listed.code })}
              onPress={() => act({ caseId: listed.id, start: 'arende-tilldelat' })}
            />
          )}
          <Button
            small
            variant={row.state === 'overdue' && !worker ? 'primary' : 'plain'}
            onPress={() => act({ caseId: listed.id, start })}
          >
            {t('Logga')} <span className="sr-only">{`${acts}, ${listed.code}`}</span>
          </Button>
        </>
      }
    />
  );
}

/** Limits that several decisions of one case may have running at once: then it must be told which is meant. */
const OF_A_DECISION: ReadonlySet<string> = new Set(['LVU-04']);

function Detail({ row, today, act }: Pick<LimitRowProps, 'row' | 'today' | 'act'>) {
  const { reason, clock, case: listed } = row;
  const explain = () =>
    act({ caseId: listed.id, start: 'forsening-forklarad', ...(clock !== null && { given: { data: { clock } } }) });
  return (
    <>
      {clock !== null && OF_A_DECISION.has(clock) && row.cause !== null && row.since !== null && (
        <span>{`${term(EVENTS[row.cause].title)} ${shortDay(row.since, today)}`}</span>
      )}
      {row.state !== 'silent' &&
        (row.local ? <span>{t('Egen rutin, ingen frist i lag')}</span> : row.law !== null && <span>{row.law}</span>)}
      {row.state === 'overdue' &&
        (reason === null ? (
          <Button small variant="quiet" onPress={explain}>
            {t('Ange orsak')} <span className="sr-only">{t('till förseningen, {code}', { code: listed.code })}</span>
          </Button>
        ) : (
          <span>{t('Orsak: {cause}', { cause: causeText(reason) })}</span>
        ))}
    </>
  );
}
