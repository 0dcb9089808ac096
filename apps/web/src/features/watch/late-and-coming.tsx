import type { Watch, WatchRow } from '@tavlan/contract';
import type { WatchQuestion } from '../../api/queries.js';
import { useSession } from '../../api/use-session.js';
import type { Act } from '../log-step/act-here.js';
import { RowList, Rows } from './row-list.js';
import { t } from '../../ui/language/text.js';
import { byStake } from '../../ui/stakes.js';

interface LateAndComingProps {
  readonly scope: Pick<WatchQuestion, 'unit' | 'worker'>;
  readonly counts: Watch['counts'];
  readonly act: (act: Act) => void;
}

/** What is late by what it costs the child, and then what will be. */
export function LateAndComing({ scope, counts, act }: LateAndComingProps) {
  return (
    <>
      <section className="watch-section" aria-labelledby="sent">
        <h2 id="sent">{t('Sent')}</h2>
        <RowList question={{ ...scope, state: 'overdue' }} act={act} empty={t('Ingenting är sent.')}>
          {(rows) => <Stakes rows={rows} counts={counts} when="late" act={act} />}
        </RowList>
      </section>
      <section className="watch-section" aria-labelledby="kommer">
        <h2 id="kommer">{t('Inom 14 dagar')}</h2>
        <RowList question={{ ...scope, state: 'coming' }} act={act} empty={t('Ingen frist går ut inom 14 dagar.')}>
          {(rows) => <Stakes rows={rows} counts={counts} when="coming" act={act} />}
        </RowList>
      </section>
    </>
  );
}

interface StakesProps extends Pick<LateAndComingProps, 'counts' | 'act'> {
  readonly rows: readonly WatchRow[];
  readonly when: 'late' | 'coming';
}

function Stakes({ rows, counts, when, act }: StakesProps) {
  const { today } = useSession();
  return byStake(rows).map(({ stake, rows: own }) => {
    const all = counts.weight.find((each) => each.weight === stake.weight);
    const count = when === 'late' ? all?.overdue : all?.coming;
    return (
      <section key={stake.weight} className="stake" aria-labelledby={`${when}-${stake.weight}`}>
        <div className="stake-head">
          <h3 id={`${when}-${stake.weight}`}>
            {stake.title} <span className="stake-count number">{count ?? own.length}</span>
          </h3>
          <p className="soft">{stake[when]}</p>
        </div>
        <Rows rows={own} today={today} act={act} />
      </section>
    );
  });
}
