import type { IntakeReceipt } from '@tavlan/contract';
import { formatDay } from '@tavlan/process';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useSession } from '../../api/use-session.js';
import { Button, buttonClass } from '../../ui/button.js';
import { noteClass } from '../../ui/note.js';
import { Page, Panel } from '../../ui/page.js';

interface ReceiptProps {
  readonly receipt: IntakeReceipt;
  readonly onAnother: () => void;
}

const WORDS = ['', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** The report's number and its cases; can be printed, and the next step is one press away. */
export function Receipt({ receipt, onAnother }: ReceiptProps) {
  const session = useSession();
  const count = receipt.cases.length;
  // Who only takes reports in hands the case over, and may not open it.
  const mayOpen = session.roles.some((role) => role !== 'mottagning');
  return (
    <Page
      heading={`Anmälan ${receipt.number} är registrerad`}
      title={`Anmälan ${receipt.number}`}
      width="narrow"
      actions={
        <Button onPress={() => window.print()}>
          <Printer className="icon" aria-hidden />
          Skriv ut kvittot
        </Button>
      }
    >
      <Panel>
        <p role="status">
          Anmälan kom in {formatDay(receipt.on, 'full')} och är registrerad med nummer{' '}
          <strong className="number">{receipt.number}</strong> för {WORDS[count] ?? count} barn.
        </p>
        <p className="soft">
          {session.municipality}. Registrerad av {session.user.name} {formatDay(session.today, 'weekday')}.
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
                  {each.known ? 'Känt sedan tidigare; anmälan ligger i ärendet' : 'Nytt ärende'}
                </span>
              </span>
              {mayOpen && (
                <Link
                  to="/arende/$id"
                  params={{ id: each.id }}
                  search={{ logga: 'skyddsbedomning-gjord' }}
                  className={`${buttonClass({ small: true })} no-print`}
                >
                  Gör skyddsbedömning
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <div className="row no-print receipt-next">
        <Button onPress={onAnother}>Registrera en till</Button>
        <Link to="/" className={buttonClass({ variant: 'quiet' })}>
          Till tavlan
        </Link>
      </div>
    </Page>
  );
}
