/** What a step presupposes. A missing requirement never refuses what has happened: it is shown, and acknowledged. */
import { birthday } from './ages.js';
import { addMonths, type LocalDate } from './calendar/local-date.js';
import type { CaseFile, Instance } from './case-file.js';
import type { KindId, RegisterEvent } from './definition.js';
import type { EventType } from './tracks/index.js';

export interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly met: boolean;
  readonly law: string;
}

interface Guard {
  readonly id: string;
  readonly text: string;
  readonly law: string;
  readonly met: (file: CaseFile, on: LocalDate, entry: RegisterEvent | undefined) => boolean;
}

export const openOn = (file: CaseFile, kind: KindId, on: LocalDate): readonly Instance[] =>
  file.instances.filter((i) => i.kind === kind && i.openedOn <= on && (i.closedOn === undefined || i.closedOn > on));

const has = (file: CaseFile, type: EventType, on: LocalDate, since?: LocalDate): boolean =>
  file.events.some((e) => e.event.type === type && e.day <= on && (since === undefined || e.day >= since));

const inquirySince = (file: CaseFile, on: LocalDate): LocalDate | undefined =>
  openOn(file, 'utredning', on).at(-1)?.openedOn;

const open = (kind: KindId, text: string, law: string): Guard => ({
  id: `oppen-${kind}`,
  text,
  law,
  met: (file, on) => openOn(file, kind, on).length > 0,
});

const isApplication = (file: CaseFile, report: Instance): boolean =>
  file.events.some(({ event }) => event.id === report.key && event['source'] === 'ansokan');

const safetyAssessed: Guard = {
  id: 'skyddsbedomning',
  text: 'Skyddsbedömningen är gjord',
  law: 'SoL (2025:400) 20:1',
  // It is asked for after a report, not after an application of the family's own.
  met: (file, on) => {
    const assessed = new Set(
      file.events.filter((e) => e.event.type === 'skyddsbedomning-gjord' && e.day <= on).map((e) => e.event.id),
    );
    return openOn(file, 'anmalan', on).every(
      (report) => report.assumed || report.events.some((id) => assessed.has(id)) || isApplication(file, report),
    );
  },
};
const childHeard: Guard = {
  id: 'barnet-hort',
  text: 'Samtal med barnet, eller skälet till att det inte har ägt rum, är antecknat',
  law: 'SoL (2025:400) 3:3',
  met: (file, on) => has(file, 'barnsamtal-genomfort', on, inquirySince(file, on) ?? addMonths(on, -6)),
};
const informed: Guard = {
  id: 'berorda-informerade',
  text: 'De berörda är informerade om utredningen',
  law: 'SoL (2025:400) 20:4',
  met: (file, on) => has(file, 'berorda-informerade', on, inquirySince(file, on)),
};
const communicated: Guard = {
  id: 'kommunicerad',
  text: 'Utredningen är kommunicerad med parterna',
  law: 'FL (2017:900) 25 §',
  met: (file, on) => has(file, 'utredning-kommunicerad', on, inquirySince(file, on)),
};
const medical: Guard = {
  id: 'lakarundersokning',
  text: 'Läkarundersökning är gjord före ansökan',
  law: 'LVU 32 §',
  met: (file, on) => has(file, 'lakarundersokning-gjord', on),
};
const carePlan: Guard = {
  id: 'vardplan',
  text: 'Vårdplan är upprättad',
  law: 'SoL (2025:400) 9:12',
  met: (file, on) => has(file, 'vardplan-upprattad', on),
};
const homeExamined: Guard = {
  id: 'hem-utrett',
  text: 'Hemmet är utrett',
  law: 'SoL (2025:400) 22:2',
  met: (file, on, entry) =>
    !['familjehem', 'jourhem', 'natverkshem', undefined].includes(entry?.['form'] as string | undefined) ||
    file.events.some(
      (e) => e.event.type === 'hem-utrett' && e.day <= on && (entry === undefined || e.event['home'] === entry['home']),
    ),
};
/** Each guardian for oneself, and the child from 15; what one has said last is what holds. */
const consented: Guard = {
  id: 'samtycke',
  text: 'Samtycke finns från varje vårdnadshavare, och från barnet om det har fyllt 15 år',
  law: 'SoL (2025:400) 21:1',
  met: (file, on, entry) => {
    if (typeof entry?.['ground'] === 'string' && entry['ground'] !== 'SoL') return true;
    if (openOn(file, 'omhandertagande', on).length > 0 || openOn(file, 'vard', on).length > 0) return true;
    const latest = new Map<string, string>();
    for (const e of file.events)
      if (e.event.type.startsWith('samtycke-') && e.day <= on) latest.set(String(e.event['party']), e.event.type);
    return latest.size > 0 && [...latest.values()].every((stance) => stance === 'samtycke-lamnat');
  },
};
const registerChecked: Guard = {
  id: 'registerkontroll',
  text: 'Registerkontroll är gjord',
  law: 'SoF (2025:468) 3:3',
  met: (file, on, entry) =>
    !['familjehem', 'jourhem', 'natverkshem', undefined].includes(entry?.['form'] as string | undefined) ||
    has(file, 'registerkontroll-gjord', on),
};
/** For those of sixteen and seventeen only with special reasons, which are to stand in the decision. */
const specialReasons: Guard = {
  id: 'sarskilda-skal-stodboende',
  text: 'Särskilda skäl för stödboende är antecknade, om den unge är 16 eller 17 år',
  law: 'SoL (2025:400) 9:3',
  met: (file, on, entry) => {
    if (entry?.['form'] !== 'stodboende' || entry['specialReasons'] !== undefined) return true;
    const [at16, at18] = [birthday(file.born, 16), birthday(file.born, 18)];
    return at16 === undefined || at18 === undefined || on < at16 || on >= at18;
  },
};
const nothingRuns: Guard = {
  id: 'inget-pagar',
  text: 'Inget spår pågår: ingen utredning, placering, insats, tvångsåtgärd eller överklagande',
  law: 'SoL (2025:400) 14:3',
  met: (file, on) =>
    !file.instances.some(
      (i) =>
        !['sammantrade', 'delgivning', 'plan', 'frist', 'overflyttning'].includes(i.kind) &&
        i.openedOn <= on &&
        (i.closedOn === undefined || i.closedOn > on),
    ),
};
const notOpen: Guard = {
  id: 'ingen-oppen-utredning',
  text: 'Ingen utredning om barnet är redan öppen',
  law: 'SoL (2025:400) 20:2',
  met: (file, on) => openOn(file, 'utredning', on).length === 0,
};
const proposed: Guard = {
  id: 'forslag',
  text: 'Ett förslag till beslut är framlagt',
  law: 'KL (2017:725) 6:35',
  met: (file, on) => openOn(file, 'arende-i-namnd', on).length > 0,
};
const reported = open('anmalan', 'En anmälan väntar på beslut', 'SoL (2025:400) 20:2');
const inquiry = open('utredning', 'En utredning är öppen', 'SoL (2025:400) 14:2');
const urgent = open('omhandertagande', 'Ett omhändertagande gäller', 'LVU 6 §');
const care = open('vard', 'Vård enligt LVU pågår eller är ansökt', 'LVU 13 §');
const appliedFor: Guard = {
  id: 'vard-ansokt',
  text: 'En ansökan om vård väntar på rättens avgörande',
  law: 'LVU 4 §',
  met: (file, on) => openOn(file, 'vard', on).some((care) => care.state === 'ansokt'),
};
const placed = open('placering', 'En placering pågår', 'SoL (2025:400) 22:11');
const granted = open('insats', 'En insats är beviljad', 'SoL (2025:400) 11:1');
const followUp = open('uppfoljning', 'En uppföljning pågår', 'SoL (2025:400) 23:1');

export const REQUIREMENTS: Readonly<Partial<Record<EventType, readonly Guard[]>>> = {
  'skyddsbedomning-gjord': [reported],
  'forhandsbedomning-forlangd': [reported],
  'utredning-inledd': [safetyAssessed, notOpen],
  'utredning-ej-inledd': [reported, safetyAssessed],
  'anmalan-tillford-utredning': [reported, inquiry],
  'utredning-forlangd': [inquiry],
  'utredning-kommunicerad': [inquiry],
  'utredning-avslutad': [inquiry, informed, childHeard, communicated],
  namndbeslut: [proposed],
  'omhandertagande-verkstallt': [urgent],
  'omhandertagande-understallt': [urgent],
  'vardansokan-inkommen': [childHeard, carePlan, medical],
  'overvagande-vard': [],
  'omprovning-vard': [care],
  'vardansokan-aterkallad': [appliedFor],
  'vard-paborjad': [care],
  'vard-upphord': [care, childHeard],
  'placering-paborjad': [consented, homeExamined, registerChecked, carePlan, specialReasons],
  'placering-andrad': [placed, specialReasons],
  'placering-avslutad': [placed],
  'besok-hos-barnet': [placed],
  'insats-beviljad': [childHeard],
  'insats-verkstalld': [granted, consented],
  'insats-avbruten': [granted],
  'insats-avslutad': [granted],
  'uppfoljning-avslutad': [followUp],
  'arende-avslutat': [nothingRuns],
};

/** The requirements of a step on a day, met or missing; `entry` when it is already filled in. */
export function requirementsOf(
  type: EventType,
  file: CaseFile,
  on: LocalDate,
  entry?: RegisterEvent,
): readonly Requirement[] {
  return (REQUIREMENTS[type] ?? []).map(({ id, text, law, met }) => ({ id, text, law, met: met(file, on, entry) }));
}
