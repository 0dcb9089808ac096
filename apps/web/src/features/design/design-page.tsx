/** The design on one page: what every screen is made of, in the theme that is on. */
import './design.css';
import { addDays } from '@tavlan/process';
import { Eye, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../api/use-session.js';
import { Button, IconButton, ToggleButton } from '../../ui/button.js';
import { Chip, Chips, Initials } from '../../ui/chip.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField } from '../../ui/day-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { MarkerChip } from '../../ui/marker-chip.js';
import { Flag, Note } from '../../ui/note.js';
import { Page, Panel } from '../../ui/page.js';
import { Banner, EmptyState, ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { Table } from '../../ui/table.js';
import { TimeBar } from '../../ui/time-bar.js';
import { say } from '../../ui/toast-queue.js';

const SampleDialog = lazy(() => import('./sample-dialog.js').then((m) => ({ default: m.SampleDialog })));

const COLOURS = ['board', 'board-deep', 'surface', 'surface-raised', 'paper', 'line', 'line-strong', 'ink', 'ink-soft', 'accent', 'red', 'red-paper', 'amber', 'amber-paper', 'green', 'green-paper', 'blue', 'blue-paper']; // prettier-ignore
const SIZES = [
  ['--text-2xl', 'Rubrik på en sida'],
  ['--text-xl', 'Rubrik i en dialog'],
  ['--text-lg', 'Rubrik på en del'],
  ['--text-md', 'Löpande text: Förhandsbedömningen ska vara klar senast tisdag 24 november.'],
  ['--text-sm', 'Text på en lapp och hjälptext'],
  ['--text-xs', 'Märken och kolumnhuvuden'],
] as const;

export function DesignPage() {
  return (
    <Page heading="Tavlans utseende" title="Tavlans utseende">
      <div className="stack">
        <Colours />
        <Panel heading="Bokstäver">
          {SIZES.map(([size, text]) => (
            <p key={size} style={{ fontSize: `var(${size})` }}>
              {text}
            </p>
          ))}
          <p>
            Dagar och tal står i raka spalter: <span className="number">24 nov 2026</span>,{' '}
            <span className="number">2026-0412</span>. Kortkommandon: <kbd>Ctrl+Enter</kbd>
          </p>
        </Panel>
        <Notes />
        <Small />
        <Acts />
        <Fields />
        <States />
      </div>
    </Page>
  );
}

/** The same swatches twice, one in each theme, so that both can be seen at once. */
function Colours() {
  return (
    <Panel heading="Färger">
      <div className="design-themes">
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} className="design-theme" style={{ colorScheme: theme }}>
            <h3>{theme === 'light' ? 'Ljust' : 'Mörkt'}</h3>
            <ul className="swatches">
              {COLOURS.map((name) => (
                <li key={name}>
                  <span className="swatch" style={{ background: `var(--${name})` }} />
                  {name}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Panel>
  );
}

function Notes() {
  return (
    <Panel heading="Lappar">
      <div className="design-notes">
        <Note title="Alva, 7 år" foot="Maria Ek">
          Barnsamtal 2, skolan, ons 25 nov kl. 9.15.
        </Note>
        <Note tone="soon" title="Elias, 4 år" foot={<Flag tone="soon">2 dagar kvar</Flag>}>
          Förhandsbedömning, sista dag ons 25 nov.
        </Note>
        <Note tone="late" title="Noor, 12 år" foot={<Flag tone="late">3 dagar sen</Flag>}>
          Övervägande, sista dag fre 20 nov.
        </Note>
        <Note tone="red" title="Leo, 9 år" foot={<Flag tone="late">Röd lapp</Flag>}>
          Familjehemmet säger upp sig till 31 dec. Nytt hem utreds.
        </Note>
        <Note tone="awaited" title="Gör skyddsbedömning">
          Väntas senast i dag.
        </Note>
        <Note tone={['awaited', 'late']} title="Underställ beslutet" foot={<Flag tone="late">1 dag sen</Flag>}>
          Skulle ha gjorts senast i går.
        </Note>
        <Note tone="echo">Mira, 15 år · pågår också här</Note>
        <Note tone="void" title="Rättad händelse">
          Möte 12 nov
        </Note>
      </div>
    </Panel>
  );
}

function Small() {
  const { today } = useSession();
  const bar = (state: 'running' | 'warning' | 'overdue' | 'met', gone: number, label: string) => (
    <div className="design-bar">
      <TimeBar from={addDays(today, -gone)} lastDay={addDays(today, 14 - gone)} on={today} state={state} label={label} />
      <span className="soft">{label}</span>
    </div>
  );
  return (
    <Panel heading="Märken, flaggor och tidsstaplar">
      <div className="stack">
        <Chips>
          <Chip>Utredning</Chip>
          <Chip tone="blue">Steg</Chip>
          <Chip tone="green">Klart</Chip>
          <Chip tone="amber">Snart</Chip>
          <Chip tone="red">Sent</Chip>
          {['ring-inte-hem', 'skyddad-identitet', 'omhandertagande', 'placerad', 'syskon', 'fyller-15'].map((marker) => (
            <MarkerChip key={marker} marker={marker} />
          ))}
          <MarkerChip marker="ring-inte-hem" iconOnly />
          <Initials name="Karin Lund" />
        </Chips>
        <p className="row">
          <Flag tone="late">3 dagar sen</Flag>
          <Flag tone="soon">2 dagar kvar</Flag>
          <Flag tone="met">gjort i tid</Flag>
        </p>
        <div className="design-bars">
          {bar('running', 4, '10 dagar kvar')}
          {bar('warning', 12, '2 dagar kvar')}
          {bar('overdue', 16, '2 dagar sen')}
          {bar('met', 14, 'gjort i tid')}
        </div>
      </div>
    </Panel>
  );
} // prettier-ignore

function Acts() {
  const [down, setDown] = useState(true);
  const [open, setOpen] = useState(false);
  return (
    <Panel heading="Knappar, dialog och meddelande">
      <div className="row">
        <Button variant="primary" onPress={() => setOpen(true)}>
          Öppna en dialog
        </Button>
        <Button onPress={() => say('Sparat kl. 10.42. Utredningen är inledd.', { act: () => undefined })}>Säg något</Button>
        <Button variant="quiet">Tyst</Button>
        <Button variant="danger">Ta bort</Button>
        <Button disabled>Går inte nu</Button>
        <Button pending>Sparar …</Button>
        <Button small>
          <Plus className="icon" aria-hidden /> Liten
        </Button>
        <ToggleButton small selected={down} onChange={setDown}>
          Filter
        </ToggleButton>
        <IconButton icon={<Eye className="icon" />} label="Visa" />
      </div>
      {open && (
        <Suspense>
          <SampleDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Panel>
  );
} // prettier-ignore

function Fields() {
  const { today } = useSession();
  const [text, setText] = useState('');
  const [day, setDay] = useState<string>(today);
  const [choice, setChoice] = useState('ja');
  const [checked, setChecked] = useState(true);
  return (
    <Panel heading="Fält">
      <div className="design-fields">
        <TextField label="En rad" value={text} onChange={setText} help="Högst 280 tecken." optional />
        <TextField label="Något saknas" value="" onChange={() => undefined} error="Skriv vem som beslutade." />
        <DayField label="Dag" value={day} onChange={setDay} today={today} />
        <SelectField
          label="Handläggare"
          value=""
          onChange={() => undefined}
          empty="Välj …"
          options={[{ value: 'a', label: 'Maria Ek' }]}
        />
        <ChoiceField
          label="Har barnet kommit till tals?"
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'ja', label: 'Ja' },
            { value: 'nej', label: 'Nej, skälet är antecknat' },
          ]}
        />
        <TextArea label="Anteckning" value={text} onChange={setText} maxLength={280} />
        <CheckField label="Gäller även syskonet" checked={checked} onChange={setChecked} />
      </div>
    </Panel>
  );
}

const LATE: readonly { readonly what: string; readonly day: string; readonly left: number }[] = [
  { what: 'Förhandsbedömning', day: '24 nov', left: 1 },
  { what: 'Övervägande av vård', day: '5 dec', left: 12 },
];

function States() {
  return (
    <>
      <Panel heading="Tabell">
        <Table
          caption="Frister"
          hideCaption
          columns={[
            { head: 'Frist', cell: (row) => row.what },
            { head: 'Sista dag', cell: (row) => <span className="number">{row.day}</span> },
            { head: 'Dagar kvar', cell: (row) => row.left, end: true },
          ]}
          rows={LATE}
          rowKey={(row) => row.what}
        />
      </Panel>
      <Panel heading="Besked">
        <div className="stack">
          <Banner box>Här finns inget ärende som du har tillgång till.</Banner>
          <Banner box tone="done">
            Anmälan är registrerad med nummer 2026-0412.
          </Banner>
          <Banner box tone="warning">
            Tavlan är inte aktuell. Ingen kontakt med servern.
          </Banner>
          <Banner box tone="problem">
            Beslutet kan inte registreras på dig.
          </Banner>
        </div>
      </Panel>
      <Panel heading="Tomt, väntan, fel och ingen tillgång">
        <div className="design-states">
          <EmptyState title="Inget väntar">Nya anmälningar kommer hit samma dag.</EmptyState>
          <div>
            <Skeleton lines={3} />
          </div>
          <ErrorState title="Tavlan kunde inte hämtas" text="Ingen kontakt med servern." offline onRetry={() => undefined} />
          <NoAccessState />
        </div>
      </Panel>
    </>
  );
} // prettier-ignore
