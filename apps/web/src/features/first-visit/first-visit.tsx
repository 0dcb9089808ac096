/** The first visit: a strip above the page, never over it, that says what to do next on the very screen one is on. */
import './first-visit.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { CircleCheck, Footprints } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFirstVisit, type FirstVisit as Visited } from '../../api/first-visit.js';
import { caseQuery } from '../../api/queries.js';
import { Button, buttonClass } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';

interface FirstVisitProps {
  readonly start: string;
  /** Who only takes reports hands the case over when it is registered. */
  readonly logs: boolean;
}

const REPORT = '/ny-anmalan';

export function FirstVisit({ start, logs }: FirstVisitProps) {
  const first = useFirstVisit();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const { visit } = first;
  switch (visit.at) {
    case 'over':
      return null;
    case 'offered':
      return here === start ? <Offer first={first} logs={logs} /> : null;
    case 'report':
      return <Report first={first} logs={logs} here={here} />;
    case 'case':
      return logs ? <Case first={first} caseId={visit.caseId} here={here} /> : <HandedOver first={first} />;
  }
}

interface StepProps {
  readonly first: Visited;
}

function Offer({ first, logs }: StepProps & { readonly logs: boolean }) {
  const tries = first.guide === 'prova';
  return (
    <Strip
      title={tries ? t('Prova: registrera en anmälan') : t('Registrera er första anmälan')}
      actions={
        <>
          <Link
            to={REPORT}
            className={buttonClass({ variant: 'primary', small: true })}
            onClick={() => first.go({ at: 'report' })}
          >
            {t('Börja')}
          </Link>
          <Button small variant="quiet" onPress={() => first.go({ at: 'over' })}>
            {t('Inte nu')}
          </Button>
        </>
      }
    >
      {!logs
        ? t('Du får se vad som händer med den, och vilket nummer den får.')
        : tries
          ? t(
              'Följ den hela vägen: anmälan, ärendet och skyddsbedömningen. Tre steg, under en minut. Alla barn här är påhittade.',
            )
          : t('Följ den hela vägen: anmälan, ärendet och skyddsbedömningen. Tre steg, under en minut.')}
    </Strip>
  );
}

function Report({ first, logs, here }: StepProps & { readonly logs: boolean; readonly here: string }) {
  const title = logs ? t('Steg 1 av 3: anmälan') : t('Registrera anmälan');
  return here === REPORT ? (
    <Strip title={title} actions={<Stop first={first} />}>
      {t('Skriv barnets namn, välj hur uppgiften kom in och tryck «Registrera anmälan». Resten kan vara tomt.')}
    </Strip>
  ) : (
    <Strip
      title={title}
      actions={
        <>
          <Link to={REPORT} className={buttonClass({ variant: 'primary', small: true })}>
            {t('Till anmälan')}
          </Link>
          <Stop first={first} />
        </>
      }
    >
      {t('Tryck «Ny anmälan» uppe till höger.')}
    </Strip>
  );
}

function Case({ first, caseId, here }: StepProps & { readonly caseId: string; readonly here: string }) {
  const { data: view } = useQuery(caseQuery(caseId));
  const done = view?.events.some((event) => event.type === 'skyddsbedomning-gjord' && !event.voided) ?? false;
  if (done) {
    return (
      <Strip title={t('Klart')} done actions={<Stop first={first} label={t('Stäng')} />}>
        {t(
          'Skyddsbedömningen är loggad och står som en lapp på ärendets tavla. Under «Frister» ser du vad lagen väntar på härnäst.',
        )}
      </Strip>
    );
  }
  if (here !== `/arende/${caseId}`) {
    return (
      <Strip
        title={t('Steg 2 av 3: ärendet')}
        actions={
          <>
            <Link to="/arende/$id" params={{ id: caseId }} className={buttonClass({ variant: 'primary', small: true })}>
              {t('Öppna ärendet')}
            </Link>
            <Stop first={first} />
          </>
        }
      >
        {t('Anmälan har fått sitt nummer och ligger på tavlan. Tryck «Öppna ärendet».')}
      </Strip>
    );
  }
  return (
    <Strip title={t('Steg 3 av 3: skyddsbedömningen')} actions={<Stop first={first} />}>
      {t(
        'Under «Nästa steg» står det som lagen väntar på, det mest brådskande först. Tryck «Logga» vid «Gör skyddsbedömning».',
      )}
    </Strip>
  );
}

function HandedOver({ first }: StepProps) {
  return (
    <Strip title={t('Klart')} done actions={<Stop first={first} label={t('Stäng')} />}>
      {t('Anmälan har fått sitt nummer, och enheten ser den redan på sin tavla.')}
    </Strip>
  );
}

function Stop({ first, label = t('Avsluta') }: StepProps & { readonly label?: string }) {
  return (
    <Button small variant="quiet" onPress={() => first.go({ at: 'over' })}>
      {label}
    </Button>
  );
}

interface StripProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly done?: boolean;
}

function Strip({ title, children, actions, done = false }: StripProps) {
  const Icon = done ? CircleCheck : Footprints;
  return (
    <section className={`first-visit no-print${done ? ' first-visit-done' : ''}`} aria-label={t('Första besöket')}>
      <Icon className="icon" aria-hidden />
      <p role="status">
        <strong>{title}</strong> <span>{children}</span>
      </p>
      <div className="first-visit-acts">{actions}</div>
    </section>
  );
}
