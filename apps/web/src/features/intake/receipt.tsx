import type { IntakeReceipt } from '@tavlan/contract';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useSession } from '../../api/use-session.js';
import { Button, buttonClass } from '../../ui/button.js';
import { formatDay } from '../../ui/language/format-day.js';
import { rich, t } from '../../ui/language/text.js';
import { noteClass } from '../../ui/note.js';
import { Page, Panel } from '../../ui/page.js';

interface ReceiptProps {
  readonly receipt: IntakeReceipt;
  readonly onAnother: () => void;
}

/** The report's number and its cases; can be printed, and the next step is one press away. */
export function Receipt({ receipt, onAnother }: ReceiptProps) {
  const session = useSession();
  // Who only takes reports in hands the case over, and may not open it.
  const mayOpen = session.roles.some((role) => role !== 'mottagning');
  return (
    <Page
      heading={t('Anmälan {number} är registrerad', { number: receipt.number })}
      title={t('Anmälan {number}', { number: receipt.number })}
      width="narrow"
      actions={
        <Button onPress={() => window.print()}>
          <Printer className="icon" aria-hidden />
          {t('Skriv ut kvittot')}
        </Button>
      }
    >
      <Panel>
        <p role="status">
          {rich(
            'Anmälan kom in {day} och är registrerad med nummer {number} för {count, plural, =1 {ett} =2 {två} =3 {tre} =4 {fyra} =5 {fem} =6 {sex} =7 {sju} =8 {åtta} =9 {nio} =10 {tio} =11 {elva} =12 {tolv} other {#}} barn.',
            {
              day: formatDay(receipt.on, 'full'),
              number: <strong className="number">{receipt.number}</strong>,
              count: receipt.cases.length + receipt.passedOn.length,
            },
          )}
        </p>
        <p className="soft">
          {session.municipality}.{' '}
          {t('Registrerad av {name} {day}.', { name: session.user.name, day: formatDay(session.today, 'weekday') })}
        </p>
        <ul className="receipt-cases">
          {receipt.cases.map((each) => (
            <li key={each.id} className={`${noteClass()} receipt-case`}>
              <span>
                {mayOpen ? (
                  <Link to="/arende/$id" params={{ id: each.id }} className="note-title">
                    {each.name ?? each.dnr}
                  </Link>
                ) : (
                  <span className="note-title">{each.name ?? each.dnr}</span>
                )}{' '}
                <span className="number soft">{each.dnr}</span>
                <br />
                <span className="soft">
                  {each.known ? t('Känt sedan tidigare; anmälan ligger i ärendet') : t('Nytt ärende')}
                </span>
              </span>
              {mayOpen && (
                <Link
                  to="/arende/$id"
                  params={{ id: each.id }}
                  search={{ logga: 'skyddsbedomning-gjord' }}
                  className={`${buttonClass({ small: true })} no-print`}
                >
                  {t('Gör skyddsbedömning')}
                </Link>
              )}
            </li>
          ))}
          {receipt.passedOn.map(({ name }, index) => (
            <li key={index} className={`${noteClass()} receipt-case`}>
              <span>
                <span className="note-title">{name ?? t('Barnet')}</span>
                <br />
                <span className="soft">{t('Anmälan är lämnad till ansvarig enhet')}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <div className="row no-print receipt-next">
        <Button onPress={onAnother}>{t('Registrera en till')}</Button>
        <Link to="/" className={buttonClass({ variant: 'quiet' })}>
          {t('Till tavlan')}
        </Link>
      </div>
    </Page>
  );
}
