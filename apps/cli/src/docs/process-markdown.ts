/** docs/process.md: the whole process, out of the very data it runs on, for somebody who knows the law and not the code. */
import {
  COLUMN_TITLES,
  COLUMNS,
  EVENTS,
  FINDING_RULES,
  KINDS,
  RULES_WITHOUT_LIMIT,
  TRACKS,
  day,
  type ClockSpec,
  type EventSpec,
  type KindId,
} from '@tavlan/process';
import { clockSection } from './clock-section.js';
import { eventTable } from './event-table.js';
import { code, page, table } from './markdown.js';
import { stateDiagram } from './state-diagram.js';

interface Track {
  readonly title: string;
  readonly kinds: object;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly clocks: Readonly<Record<string, ClockSpec>>;
}

const INTRODUCTION = `# Processen

Den här sidan skrivs av programmet självt (\`npm run docs\`), ur samma uppgifter som det räknar med. Står något fel här är det fel
i programmet också.

Ett ärende är ett barns. I ärendet löper flera **spår** sida vid sida: en utredning, en placering, ett tvångsbeslut. Ett spår inleds
av en händelse, förs vidare av andra och avslutas av någon. En **frist** öppnas av en händelse och möts av en annan. Räknas den
ut ur lagen står lagrummet här, i den lydelse som gällde den dag fristen öppnades.

Så läser man

- Diagrammen visar den vanliga vägen i ordning. Alla steg behöver inte gås igenom, och det som har hänt kan alltid registreras.
- *Vem får besluta* är lagens yttersta gräns. Kommunens delegationsordning kan snäva in den, aldrig vidga den.
- *Sista dag på helg*: enligt 2 § lagen (1930:173) om beräkning av lagstadgad tid flyttas vissa frister till nästa vardag.
- *Säkerhet* säger hur väl regeln är kontrollerad. "Ska kontrolleras av jurist" betyder just det.
- Ord i skrivmaskinsstil är namn i historikfiler och i gränssnittet för andra program.`;

const PLACEMENTS = `Vem som får besluta om en placering beror på form och grund: enskilda hem med samtycke av utskottet eller nämnden (22 kap. 2 § och
30 kap. SoL), under tvång dessutom av ordföranden eller en förordnad ledamot när det inte kan vänta (11 § LVU), HVB och stödboende
med samtycke även av tjänsteman.`;

export function processMarkdown(): string {
  const tracks = Object.entries(TRACKS) as [string, Track][];
  return page([
    INTRODUCTION,
    '## Tavlans kolumner',
    'Kortet står i en kolumn, som följer av spåren. Den första raden som stämmer avgör: ett tvång som ingen domstol har prövat, det som har verkställts, det som väntar på nämnden, en öppen utredning, en bedömd anmälan, en obedömd.',
    table(['Kolumn', 'Namn'], COLUMNS.map((column) => [COLUMN_TITLES[column], code(column)])),
    ...tracks.map(([id, track]) => trackPage(id, track)),
    '## Iakttagelser',
    'Det som ingen frist visar. En iakttagelse är ingen bedömning av någon: den säger vad registret visar, och vilken lag det rör.',
    table(['Iakttagelse', 'Görs när', 'Lagrum'], FINDING_RULES.map(({ finding, when, law, local }) => [
      `${code(finding)}${local ? '<br>egen rutin' : ''}`, when, law(day('2026-01-15')),
    ])),
    '## Regler utan egen frist',
    'Regler som inte ger någon frist i ärendet: vad som visar dem, eller varför ingenting gör det.',
    table(['Regel', 'Gäller', 'Lagrum', 'Visas av'], RULES_WITHOUT_LIMIT.map(({ rule, about, law, shownBy, note }) => [
      code(rule), about, law, [...shownBy.map(code), ...(note === undefined ? [] : [note])].join('<br>'),
    ])),
  ]); // prettier-ignore
}

function trackPage(id: string, { title, kinds, events, clocks }: Track): string {
  const own = Object.keys(kinds) as KindId[];
  // A kind's events may stand in another track's file.
  const ofKind = (kind: KindId) => Object.values<EventSpec>(EVENTS).filter((event) => event.kind === kind);
  return page([
    `## ${title}`,
    ...own.filter((kind) => ofKind(kind).length > 0).map((kind) => page([
      own.length > 1 ? `### ${KINDS[kind].title}` : '',
      stateDiagram(KINDS[kind], ofKind(kind)),
    ])),
    '### Händelser',
    eventTable(events, (kind) => (kind === undefined ? '' : KINDS[kind].title)),
    id === 'placering' ? PLACEMENTS : '',
    Object.keys(clocks).length > 0 ? '### Frister' : '',
    ...Object.entries(clocks).map(([clock, spec]) => clockSection(clock, spec)),
  ]); // prettier-ignore
}
