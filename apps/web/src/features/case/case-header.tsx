/** Whose case it is, where it stands, and what must not be missed before one picks up the phone. */
import type { CaseView, Role, Session } from '@tavlan/contract';
import { COLUMN_TITLES, type Column } from '@tavlan/process';
import { Link } from '@tanstack/react-router';
import { Flag as FlagIcon, Plus, UserRoundPlus } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { Chip, Chips, Initials } from '../../ui/chip.js';
import { shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { MarkerChip } from '../../ui/marker-chip.js';

interface CaseHeaderProps {
  readonly view: CaseView;
  readonly session: Session;
  readonly draftWaits: boolean;
  readonly onLog: (start: string) => void;
}

/** Nobody is offered what would be refused: who serves at a meeting may say that they are jäviga, and no more. */
const BY_DAY: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef'];
const ON_DUTY: readonly Role[] = ['jour'];
const SERVES: readonly Role[] = ['ledamot', 'ordforande'];

/** As people read it: 20120175-9808. */
const grouped = (number: string): string => number.replace(/^(\d{8})(\d{4})$/, '$1-$2');

export function CaseHeader({ view, session, draftWaits, onLog }: CaseHeaderProps) {
  const { child } = view;
  const is = (roles: readonly Role[]) => session.roles.some((role) => roles.includes(role));
  return (
    <header className="case-head">
      <div className="case-who">
        <h1>
          {child.name ?? view.code}
          {child.age !== null && <span className="case-age"> {t('{age} år', { age: child.age })}</span>}
        </h1>
        <p className="case-facts">
          <span className="number">{view.dnr}</span>
          <span>{view.code}</span>
          {child.personalNumber !== null && <span className="number">{grouped(child.personalNumber)}</span>}
          <Responsible view={view} session={session} />
          <Siblings siblings={view.siblings} />
        </p>
      </div>
      <div className="case-where">
        <Chips>
          <Chip tone="blue">
            <span className="sr-only">{t('Steg:')} </span>
            {term(COLUMN_TITLES[view.column])}
          </Chip>
          {view.echoes.map((column: Column) => (
            <Chip key={column}>{t('även {column}', { column: term(COLUMN_TITLES[column]) })}</Chip>
          ))}
          {view.markers.map((marker) => (
            <MarkerChip key={marker} marker={marker} />
          ))}
        </Chips>
      </div>
      <div className="row case-acts no-print">
        {is(BY_DAY) && (
          <Button variant="quiet" onPress={() => onLog('arende-tilldelat')}>
            <UserRoundPlus className="icon" aria-hidden /> {t('Tilldela')}
          </Button>
        )}
        {(is(BY_DAY) || is(ON_DUTY)) && (
          <Button variant="quiet" onPress={() => onLog('rod-lapp-satt')}>
            <FlagIcon className="icon" aria-hidden /> {t('Röd lapp')}
          </Button>
        )}
        {is(SERVES) && !is(BY_DAY) ? (
          <Button onPress={() => onLog('jav-anmalt')}>{t('Anmäl jäv')}</Button>
        ) : (
          <Button variant="primary" onPress={() => onLog('1')}>
            <Plus className="icon" aria-hidden /> {draftWaits ? t('Fortsätt på utkastet') : t('Logga ett steg')}
          </Button>
        )}
      </div>
      <Reds view={view} session={session} onLog={onLog} />
    </header>
  );
}

function Responsible({ view, session }: Pick<CaseHeaderProps, 'view' | 'session'>) {
  const { responsible, coHandler } = view;
  const unit = session.units.find((one) => one.id === view.unit)?.name ?? view.unit;
  return (
    <>
      <span className="case-responsible">
        {responsible === null ? (
          <b className="flag">{t('Ingen ansvarig')}</b>
        ) : (
          <>
            <Initials name={responsible.name} /> {responsible.name}
            {coHandler !== null && ` ${t('och {name}', { name: coHandler.name })}`}
          </>
        )}
      </span>
      {unit !== null && <span>{unit}</span>}
    </>
  );
}

function Siblings({ siblings }: { readonly siblings: CaseView['siblings'] }) {
  if (siblings.length === 0) return null;
  return (
    <span>
      {t('Syskon:')}{' '}
      {siblings.map((sibling, at) => (
        <span key={sibling.id}>
          {at > 0 && ', '}
          <Link to="/arende/$id" params={{ id: sibling.id }}>
            {sibling.name ?? sibling.dnr}
          </Link>
        </span>
      ))}
    </span>
  );
}

/** Red notes stand above everything until somebody has solved them. */
function Reds({ view, session, onLog }: Pick<CaseHeaderProps, 'view' | 'session' | 'onLog'>) {
  if (view.reds.length === 0) return null;
  return (
    <ul className="case-reds">
      {view.reds.map((red) => (
        <li key={red.event}>
          <FlagIcon className="icon" aria-hidden />
          <span>
            <b>{red.reason ?? t('Röd lapp')}</b>{' '}
            <span>
              {[
                red.owner === null ? null : t('Ägare: {owner}', { owner: red.owner }),
                red.next === null ? null : t('nästa dag {day}', { day: shortDay(red.next, session.today) }),
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </span>
          <Button small onPress={() => onLog(`rod-lapp-lost@${red.event}`)}>
            {t('Löst')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
