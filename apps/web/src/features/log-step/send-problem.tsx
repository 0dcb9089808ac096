/** What stood in the way of a logging, and what to do about it. Nothing typed is lost by any of it. */
import type { LocalDate } from '@tavlan/process';
import type { ReactNode } from 'react';
import { errorText, isProblem, type ProblemError } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { rich, t } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';
import { loggedBetween, type LoggedBetween } from './logged-between.js';
import { Requirements } from './requirements.js';

const bold = (text: ReactNode[]) => <b>{text}</b>;

interface SendProblemProps {
  readonly error: unknown;
  readonly today: LocalDate;
  readonly pending: boolean;
  readonly onAcknowledge: (ids: readonly string[]) => void;
  readonly onNewVersion: (version: number) => void;
}

export function SendProblem({ error, today, pending, onAcknowledge, onNewVersion }: SendProblemProps) {
  if (error === null) return null;
  if (isProblem(error, 'must-acknowledge'))
    return <Missing error={error} pending={pending} onAcknowledge={onAcknowledge} />;
  if (isProblem(error, 'stale-version'))
    return <Stale error={error} today={today} pending={pending} onNewVersion={onNewVersion} />;
  return (
    <Banner tone="problem" box>
      <p>
        {isProblem(error, 'key-reused')
          ? t('Det du skickade förut kom fram och är sparat. Stäng rutan och läs tidslinjen innan du loggar på nytt.')
          : errorText(error)}
      </p>
      {isProblem(error, 'body-not-allowed') && <Requirements requirements={error.problem?.missing ?? []} />}
    </Banner>
  );
}

function Missing({
  error,
  pending,
  onAcknowledge,
}: {
  readonly error: ProblemError;
  readonly pending: boolean;
  readonly onAcknowledge: (ids: readonly string[]) => void;
}) {
  // prettier-ignore
  const missing = (error.problem?.missing ?? []).filter((requirement) => !requirement.met);
  return (
    <Banner
      tone="warning"
      box
      action={
        <Button small pending={pending} onPress={() => onAcknowledge(missing.map((requirement) => requirement.id))}>
          {t('Logga ändå')}
        </Button>
      }
    >
      <p>
        {rich(
          '<b>Det här saknas eller avviker.</b> Har det hänt ska det loggas; det som saknas visas då som avvikelse.',
          { b: bold },
        )}
      </p>
      <Requirements requirements={missing} />
    </Banner>
  );
}

interface StaleProps {
  readonly error: ProblemError;
  readonly today: LocalDate;
  readonly pending: boolean;
  readonly onNewVersion: (version: number) => void;
}

function Stale({ error, today, pending, onNewVersion }: StaleProps) {
  const version = error.problem?.version;
  const since = loggedBetween(error.problem?.since ?? [], today);
  return (
    <Banner
      tone="warning"
      box
      action={
        version !== undefined && (
          <Button small pending={pending} onPress={() => onNewVersion(version)}>
            {t('Logga på den nya versionen')}
          </Button>
        )
      }
    >
      <p>{rich('<b>Någon annan hann före.</b> Det du har skrivit finns kvar. Jämför och välj.', { b: bold })}</p>
      <ul className="since">
        {since.map((entry: LoggedBetween) => (
          <li key={entry.id}>
            {t('{who} loggade «{title}» {when}', { who: entry.who, title: entry.title, when: entry.when })}
            {entry.note !== null && <span className="soft"> – {entry.note}</span>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
