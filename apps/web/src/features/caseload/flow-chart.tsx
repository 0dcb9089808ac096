import type { Caseload } from '@tavlan/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { figureText, monthName, monthText, widestOf } from './figure-text.js';

type Months = Caseload['months'];

const WIDTH = 500;
const HEIGHT = 180;
const BASE = 142;
const TOP = 18;
const BAR = 16;

/** Cases in and out, month by month. The picture is for the eye; the same numbers stand in a table one press away. */
export function FlowChart({ months, today }: { readonly months: Months; readonly today: string }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      {asTable ? <FlowTable months={months} today={today} /> : <Bars months={months} today={today} />}
      <p className="flow-foot">
        {!asTable && (
          <span className="flow-legend" aria-hidden>
            <span className="flow-key flow-in" /> {t('in')} <span className="flow-key flow-out" /> {t('ut')}{' '}
            <span className="flow-none">–</span> {t('färre än fem')}
          </span>
        )}
        <Button small variant="quiet" onPress={() => setAsTable(!asTable)}>
          {asTable ? t('Visa som diagram') : t('Visa som tabell')}
        </Button>
      </p>
    </>
  );
}

function Bars({ months, today }: { readonly months: Months; readonly today: string }) {
  const widest = widestOf(months.flatMap((month) => [month.in, month.out]));
  const step = WIDTH / months.length;
  const tall = (count: number | null) => (count === null || widest === 0 ? 0 : (count / widest) * (BASE - TOP));
  const words = months.map((month) => t('{month}: in {in}, ut {out}', { month: monthName(month.month, today), in: figureText(month.in), out: figureText(month.out) })); // prettier-ignore
  return (
    <svg
      className="flow-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('Ärenden in och ut per månad. {months}.', { months: words.join('. ') })}
    >
      <line className="flow-base" x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
      {months.map((month, index) => {
        const middle = step * (index + 0.5);
        return (
          <g key={month.month}>
            {(['in', 'out'] as const).map((way) => {
              const { count } = month[way];
              const x = way === 'in' ? middle - BAR - 1.5 : middle + 1.5;
              const height = tall(count);
              return (
                <g key={way}>
                  <rect className={`flow-${way}`} x={x} y={BASE - height} width={BAR} height={height} />
                  <text className="flow-number" x={x + BAR / 2} y={BASE - height - 4}>
                    {count ?? '–'}
                  </text>
                </g>
              );
            })}
            <text className="flow-month" x={middle} y={BASE + 17}>
              {monthText(month.month)}
            </text>
            {(index === 0 || month.month.endsWith('-01')) && (
              <text className="flow-year" x={middle} y={BASE + 33}>
                {month.month.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function FlowTable({ months, today }: { readonly months: Months; readonly today: string }) {
  return (
    <table className="bar-table">
      <caption className="sr-only">{t('Ärenden in och ut per månad')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Månad')}</th>
          <th scope="col">{t('In')}</th>
          <th scope="col">{t('Ut')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{monthName(month.month, today)}</th>
            <td className="number">{figureText(month.in)}</td>
            <td className="number">{figureText(month.out)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
