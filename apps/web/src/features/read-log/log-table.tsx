import type { AccessLogRow } from '@tavlan/contract';
import { Chip } from '../../ui/chip.js';
import { t, term } from '../../ui/language/text.js';
import { Table } from '../../ui/table.js';
import { instantText } from './log-words.js';

interface LogTableProps {
  readonly caption: string;
  readonly rows: readonly AccessLogRow[];
  /** Why a row stands here, by its key. */
  readonly because?: ReadonlyMap<string, readonly string[]>;
}

/** Who read which case, when, from where and why it was allowed. What the cases hold is not known here. */
export function LogTable({ caption, rows, because }: LogTableProps) {
  const why = {
    head: t('Därför'),
    cell: (row: AccessLogRow) => (
      <ul className="log-because">
        {(because?.get(row.key) ?? []).map((text) => (
          <li key={text}>{term(text)}</li>
        ))}
      </ul>
    ),
  };
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { head: t('När'), cell: (row) => <time dateTime={row.at} className="number">{instantText(row.at)}</time> },
        { head: t('Vem'), cell: (row) => row.reader.name },
        ...(because ? [why] : []),
        { head: t('Vad'), cell: (row) => <>{term(row.action.title)}{row.said !== null && <span className="log-said">«{row.said}»</span>}</> },
        { head: t('Ärenden och varför läsningen var tillåten'), cell: (row) => <Cases row={row} /> },
        { head: t('Varifrån'), cell: (row) => <span className="number">{row.address ?? t('Uppgift saknas')}</span> },
      ]}
    />
  ); // prettier-ignore
}

function Cases({ row: { cases, caseCount } }: { readonly row: AccessLogRow }) {
  if (caseCount === 0) return <span className="soft">{t('Inget ärende')}</span>;
  const more = caseCount - cases.length;
  return (
    <ul className="log-cases">
      {cases.map((each, index) => (
        <li key={index}>
          {each.dnr !== null && <span className="number">{each.dnr}</span>}
          {each.protected && <Chip tone="amber">{t('Skyddade uppgifter')}</Chip>}
          {each.dnr === null && !each.protected && <span>{t('Inget sådant ärende')}</span>}{' '}
          <span className="soft">{term(each.reason)}</span>
        </li>
      ))}
      {more > 0 && <li className="soft">{t('och {more, plural, one {# ärende} other {# ärenden}} till', { more })}</li>}
    </ul>
  );
}
