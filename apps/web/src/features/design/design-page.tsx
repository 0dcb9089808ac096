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
import { rich, t } from '../../ui/language/text.js';
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
  ['--text-2xl', t('Rubrik på en sida')],
  ['--text-xl', t('Rubrik i en dialog')],
  ['--text-lg', t('Rubrik på en del')],
  ['--text-md', t('Löpande text: Förhandsbedömningen ska vara klar senast tisdag 24 november.')],
  ['--text-sm', t('Text på en lapp och hjälptext')],
  ['--text-xs', t('Märken och kolumnhuvuden')],
] as const;

export function DesignPage() {
  return (
    <Page heading={t('Tavlans utseende')} title={t('Tavlans utseende')}>
      <div className="stack">
        <Colours />
        <Panel heading={t('Bokstäver')}>
          {SIZES.map(([size, text]) => (
            <p key={size} style={{ fontSize: `var(${size})` }}>
              {text}
            </p>
          ))}
          <p>
            {rich(
              'Dagar och tal står i raka spalter: <n>24 nov 2026</n>, <n>2026-0412</n>. Kortkommandon: <k>Ctrl+Enter</k>',
              { n: (text) => <span className="number">{text}</span>, k: (text) => <kbd>{text}</kbd> },
            )}
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
    <Panel heading={t('Färger')}>
      <div className="design-themes">
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} className="design-theme" style={{ colorScheme: theme }}>
            <h3>{theme === 'light' ? t('Ljust') : t('Mörkt')}</h3>
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
    <Panel heading={t('Lappar')}>
      <div className="design-notes">
        <Note title={t('Alva, 7 år')} foot={t('Maria Ek')}>
          {t('Barnsamtal 2, skolan, ons 25 nov kl. 9.15.')}
        </Note>
        <Note tone="soon" title={t('Elias, 4 år')} foot={<Flag tone="soon">{t('2 dagar kvar')}</Flag>}>
          {t('Förhandsbedömning, sista dag ons 25 nov.')}
        </Note>
        <Note tone="late" title={t('Noor, 12 år')} foot={<Flag tone="late">{t('3 dagar sen')}</Flag>}>
          {t('Övervägande, sista dag fre 20 nov.')}
        </Note>
        <Note tone="red" title={t('Leo, 9 år')} foot={<Flag tone="late">{t('Röd lapp')}</Flag>}>
          {t('Familjehemmet säger upp sig till 31 dec. Nytt hem utreds.')}
        </Note>
        <Note tone="awaited" title={t('Gör skyddsbedömning')}>
          {t('Väntas senast i dag.')}
        </Note>
        <Note
          tone={['awaited', 'late']}
          title={t('Underställ beslutet')}
          foot={<Flag tone="late">{t('1 dag sen')}</Flag>}
        >
          {t('Skulle ha gjorts senast i går.')}
        </Note>
        <Note tone="echo">{t('Mira, 15 år · pågår också här')}</Note>
        <Note tone="void" title={t('Rättad händelse')}>
          {t('Möte 12 nov')}
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
    <Panel heading={t('Märken, flaggor och tidsstaplar')}>
      <div className="stack">
        <Chips>
          <Chip>{t('Utredning')}</Chip>
          <Chip tone="blue">{t('Steg')}</Chip>
          <Chip tone="green">{t('Klart')}</Chip>
          <Chip tone="amber">{t('Snart')}</Chip>
          <Chip tone="red">{t('Sent')}</Chip>
          {['ring-inte-hem', 'skyddad-identitet', 'omhandertagande', 'placerad', 'syskon', 'fyller-15'].map((marker) => (
            <MarkerChip key={marker} marker={marker} />
          ))}
          <MarkerChip marker="ring-inte-hem" iconOnly />
          <Initials name="Karin Lund" />
        </Chips>
        <p className="row">
          <Flag tone="late">{t('3 dagar sen')}</Flag>
          <Flag tone="soon">{t('2 dagar kvar')}</Flag>
          <Flag tone="met">{t('gjort i tid')}</Flag>
        </p>
        <div className="design-bars">
          {bar('running', 4, '10 dagar kvar')}
          {bar('warning', 12, '2 dagar kvar')}
          {bar('overdue', 16, '2 dagar sen')}
          {bar('met', 14, t('gjort i tid'))}
        </div>
      </div>
    </Panel>
  );
} // prettier-ignore

function Acts() {
  const [down, setDown] = useState(true);
  const [open, setOpen] = useState(false);
  return (
    <Panel heading={t('Knappar, dialog och meddelande')}>
      <div className="row">
        <Button variant="primary" onPress={() => setOpen(true)}>
          {t('Öppna en dialog')}
        </Button>
        <Button onPress={() => say(t('Sparat kl. 10.42. Utredningen är inledd.'), { act: () => undefined })}>{t('Säg något')}</Button>
        <Button variant="quiet">{t('Tyst')}</Button>
        <Button variant="danger">{t('Ta bort')}</Button>
        <Button disabled>{t('Går inte nu')}</Button>
        <Button pending>{t('Sparar …')}</Button>
        <Button small>
          <Plus className="icon" aria-hidden /> {t('Liten')}
        </Button>
        <ToggleButton small selected={down} onChange={setDown}>
          {t('Filter')}
        </ToggleButton>
        <IconButton icon={<Eye className="icon" />} label={t('Visa')} />
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
    <Panel heading={t('Fält')}>
      <div className="design-fields">
        <TextField label={t('En rad')} value={text} onChange={setText} help={t('Högst 280 tecken.')} optional />
        <TextField
          label={t('Något saknas')}
          value=""
          onChange={() => undefined}
          error={t('Skriv vem som beslutade.')}
        />
        <DayField label={t('Dag')} value={day} onChange={setDay} today={today} />
        <SelectField
          label={t('Handläggare')}
          value=""
          onChange={() => undefined}
          empty={t('Välj …')}
          options={[{ value: 'a', label: t('Maria Ek') }]}
        />
        <ChoiceField
          label={t('Har barnet kommit till tals?')}
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'ja', label: t('Ja') },
            { value: 'nej', label: t('Nej, skälet är antecknat') },
          ]}
        />
        <TextArea label={t('Anteckning')} value={text} onChange={setText} maxLength={280} />
        <CheckField label={t('Gäller även syskonet')} checked={checked} onChange={setChecked} />
      </div>
    </Panel>
  );
}

const LATE: readonly { readonly what: string; readonly day: string; readonly left: number }[] = [
  { what: t('Förhandsbedömning'), day: '24 nov', left: 1 },
  { what: t('Övervägande av vård'), day: '5 dec', left: 12 },
];

function States() {
  return (
    <>
      <Panel heading={t('Tabell')}>
        <Table
          caption={t('Frister')}
          hideCaption
          columns={[
            { head: t('Frist'), cell: (row) => row.what },
            { head: t('Sista dag'), cell: (row) => <span className="number">{row.day}</span> },
            { head: t('Dagar kvar'), cell: (row) => row.left, end: true },
          ]}
          rows={LATE}
          rowKey={(row) => row.what}
        />
      </Panel>
      <Panel heading={t('Besked')}>
        <div className="stack">
          <Banner box>{t('Här finns inget ärende som du har tillgång till.')}</Banner>
          <Banner box tone="done">
            {t('Anmälan är registrerad med nummer 2026-0412.')}
          </Banner>
          <Banner box tone="warning">
            {t('Tavlan är inte aktuell. Ingen kontakt med servern.')}
          </Banner>
          <Banner box tone="problem">
            {t('Beslutet kan inte registreras på dig.')}
          </Banner>
        </div>
      </Panel>
      <Panel heading={t('Tomt, väntan, fel och ingen tillgång')}>
        <div className="design-states">
          <EmptyState title={t('Inget väntar')}>{t('Nya anmälningar kommer hit samma dag.')}</EmptyState>
          <div>
            <Skeleton lines={3} />
          </div>
          <ErrorState title={t('Tavlan kunde inte hämtas')} text={t('Ingen kontakt med servern.')} offline onRetry={() => undefined} />
          <NoAccessState />
        </div>
      </Panel>
    </>
  );
} // prettier-ignore
