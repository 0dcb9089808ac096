/** Findings about reports and inquiries. */
import { addDays, addMonths, daysBetween, type LocalDate } from '../calendar/local-date.js';
import { said, sol, type FindingRule } from './finding-rule.js';
import type { FoldedEvent } from '../tracks/track.js';
import { firstFrom, type CaseInView } from './case-in-view.js';

/** Events that keep no child in sight: they do not break an inquiry's silence. */
const ADMINISTRATIVE = new Set(['arende-tilldelat', 'rod-lapp-satt', 'rod-lapp-lost', 'forsening-forklarad', 'nodoppnat', 'nodoppning-granskad', 'identitet-andrad']); // prettier-ignore

/** The first day on which more than 30 days had gone without an event while the inquiry was open. */
function silentSince(e: FoldedEvent, view: CaseInView): LocalDate | undefined {
  const end = view.machine.instanceOf(e.event.id)?.closedOn;
  let last = e.day;
  const { ordered } = view.machine;
  for (let place = view.placeOf(e.day); place < ordered.length; place += 1) {
    const later = ordered[place]!;
    if (ADMINISTRATIVE.has(later.event.type)) continue;
    if (end !== undefined && later.day > end) break;
    if (daysBetween(last, later.day) > 30) return addDays(last, 31);
    if (later.day > last) last = later.day;
  }
  return end === undefined || daysBetween(last, end) > 30 ? addDays(last, 31) : undefined;
}

export const inquiries: readonly FindingRule[] = [
  {
    finding: 'REPEAT-REPORT',
    when: 'tredje anmälan eller fler inom tolv månader, med antalet som avslutades utan utredning',
    on: ['anmalan-inkommen'],
    law: sol('20:2', '11:1 a'),
    seen: (e, view) => {
      if (e.event['source'] === 'ansokan') return undefined;
      const all = view.machine.all('anmalan');
      const own = view.machine.instanceOf(e.event.id);
      if (own?.key !== e.event.id) return undefined;
      const upToNow = all
        .slice(
          firstFrom(all, addDays(addMonths(e.day, -12), 1), (report) => report.openedOn),
          all.indexOf(own) + 1,
        )
        .filter((report) => !report.assumed && report.data['source'] !== 'ansokan');
      const unopened = upToNow.filter(
        (report) => report.state === 'ej-inledd' && report.closedOn !== undefined && report.closedOn <= e.day,
      ).length;
      return said(
        upToNow.length >= 3,
        `${upToNow.length} anmälningar på tolv månader, ${unopened} av dem avslutade utan utredning.`,
      );
    },
  },
  {
    finding: 'SILENT-INQUIRY',
    when: 'mer än 30 dagar utan någon händelse i en öppen utredning',
    on: ['utredning-inledd'],
    law: sol('20:3', '11:2'),
    confidence: 'S',
    seen: (e, view) => {
      const from = silentSince(e, view);
      return from && { text: 'Mer än 30 dagar utan någon händelse i utredningen.', from };
    },
  },
  {
    finding: 'SERIAL-INQUIRY',
    when: 'en utredning avslutas och en ny inleds inom två månader utan ny anmälan: de fyra månaderna börjar inte om',
    on: ['utredning-inledd'],
    law: sol('20:3', '11:2'),
    confidence: 'S',
    seen: (e, view) => {
      const before = view.machine
        .all('utredning')
        .findLast(
          (u) => u.key !== e.event.id && u.closedOn !== undefined && u.closedOn <= e.day && u.openedOn <= e.day,
        );
      if (!before?.closedOn || e.day > addMonths(before.closedOn, 2)) return undefined;
      const newReport = view.list('anmalan-inkommen').some((a) => a.day >= before.closedOn! && a.day <= e.day);
      return said(
        !newReport,
        'Ny utredning inom två månader från den förra utan ny anmälan: de fyra månaderna börjar inte om.',
      );
    },
  },
  {
    finding: 'LATE-ENTRY',
    when: 'registrerad mer än tre dagar efter att det hände',
    on: 'any',
    law: () => 'egen rutin',
    confidence: 'M',
    local: true,
    seen: ({ event, day }) => {
      const days = event.recordedOn ? daysBetween(day, event.recordedOn) : 0;
      return days > 3 ? { text: `Registrerad ${days} dagar efter att det hände.`, from: event.recordedOn! } : undefined;
    },
  },
];
