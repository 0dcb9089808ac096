/** The caseload at a glance, for those who answer for it: figures and no identities. */
import './caseload.css';
import type { Caseload, Figure } from '@tavlan/contract';
import { CLOCKS } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorText } from '../../api/problem-error.js';
import { caseloadQuery } from '../../api/queries.js';
import { daysText } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { Panel } from '../../ui/page.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { STAKES } from '../../ui/stakes.js';
import { BarTable } from './bar-table.js';
import { FlowChart } from './flow-chart.js';
import { AGES, shareText, SUPPRESSED } from './figure-text.js';

export function CaseloadFigures() {
  const { data, error, refetch } = useQuery(caseloadQuery());
  if (data === undefined) {
    if (error === null) return <Skeleton lines={8} label={t('Hämtar ärendeläget …')} />;
    return (
      <ErrorState title={t('Ärendeläget kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className="caseload">
      <Headline data={data} />
      <div className="caseload-wide">
        <Panel heading={t('Var ärendena står')}>
          <BarTable
            caption={t('Antal ärenden i varje steg och hur länge de har stått där')}
            head={t('Steg')}
            unit={t('Ärenden')}
            moreHeads={[t('Mediantid i steget'), t('Nio av tio inom')]}
            rows={data.columns.map(({ id, title, cases, days }) => ({
              key: id,
              title: term(title),
              figure: cases,
              more: [daysCell(days.median, days.suppressed), daysCell(days.p90, days.suppressed)],
            }))}
          />
        </Panel>
        <Panel heading={t('In och ut under tolv månader')}>
          <p className="soft">
            {t('{in} ärenden in och {out} ut under perioden.', { in: plain(data.year.in), out: plain(data.year.out) })}
          </p>
          <FlowChart months={data.months} today={data.on} />
        </Panel>
      </div>
      <Late data={data} />
      <div className="caseload-pair">
        <Panel heading={t('Barnens ålder')}>
          <BarTable
            caption={t('Barn i öppna ärenden efter ålder')}
            head={t('Ålder')}
            unit={t('Barn')}
            rows={data.ages.map(({ group, title, children }) => ({
              key: group,
              title: AGES[group] ?? title,
              figure: children,
            }))}
          />
        </Panel>
        <Panel heading={t('Placerade barn')}>
          <Ways data={data} />
          <Forms data={data} />
        </Panel>
      </div>
      <p className="soft caseload-word">
        {t(
          'Tal under fem visas inte, och inte heller tal som skulle avslöja dem. Uppgifterna räknas på barn eller ärenden, aldrig på handläggare.',
        )}
      </p>
    </div>
  );
}

const plain = ({ count }: Figure): string => (count === null ? t('färre än fem') : String(count));

function daysCell(days: number | null, suppressed: boolean): ReactNode {
  if (days !== null) return daysText(days);
  return <span className="soft">{suppressed ? t('visas inte') : '–'}</span>;
}

function Headline({ data }: { readonly data: Caseload }) {
  return (
    <dl className="headline">
      <Number label={t('Öppna ärenden')} figure={data.open} />
      <Number label={t('Placerade barn')} figure={data.placements.all} />
      <Number label={t('Sena frister')} figure={data.late.all} />
      <Number label={t('In på tolv månader')} figure={data.year.in} />
      <Number label={t('Ut på tolv månader')} figure={data.year.out} />
    </dl>
  );
}

function Number({ label, figure }: { readonly label: string; readonly figure: Figure }) {
  return (
    <div className="headline-one">
      <dt>{label}</dt>
      <dd className={figure.count === null ? 'headline-hidden soft' : 'number'}>{figure.count ?? SUPPRESSED}</dd>
    </div>
  );
}

/** Consent and compulsion side by side. */
function Ways({ data }: { readonly data: Caseload }) {
  const { voluntary, compelled, all } = data.placements;
  const one = (label: string, figure: Figure) => (
    <div className="headline-one">
      <dt>{label}</dt>
      <dd className={figure.count === null ? 'headline-hidden soft' : 'number'}>
        {figure.count ?? SUPPRESSED}
        {shareText(figure, all) !== null && <span className="headline-share soft"> {shareText(figure, all)}</span>}
      </dd>
    </div>
  );
  return (
    <dl className="headline headline-small">
      {one(t('Med samtycke (SoL)'), voluntary)}
      {one(t('Med tvång (LVU)'), compelled)}
    </dl>
  );
}

/** Only the forms that can be told; thirteen lines of «färre än fem» tell nothing. */
function Forms({ data }: { readonly data: Caseload }) {
  const rows = [
    ...data.placements.forms.map(({ form, title, children }) => ({ key: form, title: term(title), figure: children })),
    ...data.placements.grounds.map(({ ground, title, children }) => ({ key: ground, title: t('Grund: {ground}', { ground: term(title) }), figure: children })),
  ].filter(({ figure }) => figure.count !== null);
  if (rows.length === 0) return <p className="soft">{t('Fördelning på form: färre än fem av varje, visas inte.')}</p>;
  return (
    <>
      <BarTable caption={t('Placerade barn efter form och grund')} head={t('Form och grund')} unit={t('Barn')} rows={rows} />
      <p className="soft caseload-untold">{t('Av övriga former och grunder är barnen färre än fem, eller inga.')}</p>
    </>
  );
} // prettier-ignore

function Late({ data }: { readonly data: Caseload }) {
  const { all, clocks } = data.late;
  const told = clocks.filter(({ limits }) => limits.count !== null);
  const untold = clocks.length - told.length;
  return (
    <Panel heading={t('Sena frister')}>
      {told.length === 0 ? (
        <p>
          {all.count === null ? t('Färre än fem frister är sena, eller så få av varje slag att de inte visas.') : t('{count} frister är sena. Fördelningen visas inte, eftersom varje slag är färre än fem.', { count: all.count })}
        </p>
      ) : (
        <>
          <BarTable
            caption={t('Sena frister efter slag')}
            head={t('Frist')}
            unit={t('Sena')}
            moreHeads={[t('Andel av de sena'), t('Vad som står på spel')]}
            rows={[...told]
              .sort((a, b) => a.weight - b.weight || (b.limits.count ?? 0) - (a.limits.count ?? 0))
              .map(({ clock, title, weight, limits }) => ({
                key: clock,
                title: term(title || (CLOCKS[clock]?.title ?? clock)),
                figure: limits,
                more: [
                  shareText(limits, all) ?? <span className="soft">{t('visas inte')}</span>,
                  STAKES.find((stake) => stake.weight === weight)?.title ?? '',
                ],
              }))}
          />
          {untold > 0 && <p className="soft caseload-untold">{t('För övriga {untold} slag av frister är färre än fem sena, eller ingen.', { untold })}</p>}
        </>
      )}
    </Panel>
  );
} // prettier-ignore
