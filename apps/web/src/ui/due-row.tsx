import './due-row.css';
import type { ListedCase } from '@tavlan/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Initials } from './chip.js';
import { t } from './language/text.js';
import { Flag } from './note.js';
import type { DueWording } from './due-wording.js';

interface DueRowProps {
  readonly due: DueWording;
  /** What is to be done. */
  readonly title: ReactNode;
  /** The law, the reason, whose routine: in small beside it. */
  readonly detail?: ReactNode;
  /** Null for what is about no case yet. */
  readonly case: ListedCase | null;
  readonly worker?: boolean;
  readonly actions?: ReactNode;
  /** What chooses the row among others. */
  readonly choose?: ReactNode;
}

/** "Alva, 7 år", or the code where the name is not shown. */
export function caseName({ name, age, code }: Pick<ListedCase, 'name' | 'age' | 'code'>): string {
  if (name === null) return code;
  const said = name === '' ? t('Namn saknas ({code})', { code }) : name;
  return age === null ? said : t('{name}, {age} år', { name: said, age });
}

/** One thing to be done for one child: when, what, for whom, and the way to do it. */
export function DueRow({ due, title, detail, case: listed, worker = false, actions, choose }: DueRowProps) {
  return (
    <li className={`due-row due-${due.tone}${worker ? ' due-row-worker' : ''}`}>
      <div className="due-when">
        {choose}
        <p className="due-left">{due.tone === 'plain' ? due.left : <Flag tone={due.tone}>{due.left}</Flag>}</p>
        {due.day !== null && <p className="soft number">{due.day}</p>}
      </div>
      <div className="due-what">
        <p className="due-title">{title}</p>
        {detail !== undefined && <div className="due-detail soft">{detail}</div>}
      </div>
      <div className="due-who">
        {listed !== null && (
          <>
            <Link to="/arende/$id" params={{ id: listed.id }} className="due-child">
              {caseName(listed)}
            </Link>
            <p className="soft number">{listed.dnr}</p>
          </>
        )}
      </div>
      {worker && listed !== null && <Worker responsible={listed.responsible} />}
      {actions !== undefined && <div className="due-acts no-print">{actions}</div>}
    </li>
  );
}

function Worker({ responsible }: Pick<ListedCase, 'responsible'>) {
  return (
    <div className="due-worker">
      {responsible === null ? (
        <strong>{t('Ej tilldelat')}</strong>
      ) : (
        <>
          <Initials name={responsible.name} />
          <span>{responsible.name}</span>
        </>
      )}
    </div>
  );
}
