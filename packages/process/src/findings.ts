/** What a case shows that no clock shows. process.md §4; each with its law. */
import { addDays, addMonths, daysBetween, formatDay, type LocalDate } from './calendar/local-date.js';
import type { Finding } from './case-file.js';
import type { Confidence, Context } from './definition.js';
import { birthday, type Machine } from './folding.js';
import { decisionOf, delegationLaw, mayDecide } from './law/delegation.js';
import type { RunningInstance } from './running.js';
import { EVENTS, isEventType } from './tracks/index.js';
import type { FoldedEvent } from './tracks/track.js';

const NEW_SOL = '2025-07-01';
const sol = (on: LocalDate, now: string, before: string): string =>
  on >= NEW_SOL ? `SoL (2025:400) ${now}` : `SoL (2001:453) ${before}`;

const BODY_NAMES: Readonly<Record<string, string>> = {
  handlaggare: 'handläggaren',
  arbetsledare: 'arbetsledaren',
  chef: 'chefen',
  utskott: 'utskottet',
  namnd: 'nämnden',
  ordforande: 'ordföranden ensam',
  ledamot: 'en ledamot ensam',
  domstol: 'domstolen',
};

/** Events that keep no child in sight: they do not break an inquiry's silence. */
const ADMINISTRATIVE = new Set([
  'arende-tilldelat',
  'rod-lapp-satt',
  'rod-lapp-lost',
  'forsening-forklarad',
  'nodoppnat',
  'nodoppning-granskad',
  'identitet-andrad',
]);

/** All findings of a folded case beside those its tracks gave while folding. */
export function findingsOf(machine: Machine, context: Context): readonly Finding[] {
  const found: Finding[] = [];
  const add = (
    finding: string,
    event: string,
    on: LocalDate,
    law: string,
    text: string,
    confidence: Confidence = 'V',
    local?: true,
  ): void => {
    found.push({ finding, event, on, law, confidence, text, ...(local ? { local } : {}) });
  };
  const { ordered } = machine;
  const view = new View(ordered, machine);
  let placements = 0;
  const reports: LocalDate[] = [];
  for (const [place, e] of ordered.entries()) {
    const { event, day } = e;
    if (!isEventType(event.type)) continue;
    const decision = decisionOf(event, EVENTS[event.type].decision);
    if (decision && !mayDecide(decision, event.by, context.delegation)) {
      const who = BODY_NAMES[event.by ?? ''] ?? '';
      add(
        'DELEG',
        event.id,
        day,
        delegationLaw(decision, day),
        `${EVENTS[event.type].title}: ${who} får inte fatta beslutet.`,
      );
    }
    if (event.recordedOn && daysBetween(day, event.recordedOn) > 3) {
      add(
        'LATE-ENTRY',
        event.id,
        event.recordedOn,
        'egen rutin',
        `Registrerad ${daysBetween(day, event.recordedOn)} dagar efter att det hände.`,
        'M',
        true,
      );
    }
    switch (event.type) {
      case 'anmalan-inkommen': {
        reports.push(day);
        const recent = reports.filter((d) => d > addMonths(day, -12));
        if (recent.length >= 3) {
          const closed = machine
            .all('anmalan')
            .filter((r) => r.state === 'ej-inledd' && r.openedOn > addMonths(day, -12) && r.openedOn <= day).length;
          add(
            'REPEAT-REPORT',
            event.id,
            day,
            sol(day, '20:2', '11:1 a'),
            `${recent.length} anmälningar på tolv månader, ${closed} av dem avslutade utan utredning.`,
          );
        }
        break;
      }
      case 'placering-paborjad': {
        placements += 1;
        if (placements >= 3)
          add('MANY-MOVES', event.id, day, sol(day, '22:11', '6:7 b'), `Barnets ${placements}:e placering.`, 'S');
        if (view.isMove(place)) {
          view.childHeard(e, undefined) ||
            add(
              'CHILD-NOT-HEARD',
              event.id,
              day,
              sol(day, '3:3', '11:10'),
              'Barnet flyttades utan att ha hörts och utan antecknat skäl.',
            );
          if (event.by === undefined && !view.decided(e, ['omplacering', 'placering']))
            add(
              'NO-DECISION',
              event.id,
              day,
              String(event['ground']).startsWith('LVU') ? 'LVU 11 §' : sol(day, '22:2', '6:6'),
              'Barnet flyttades utan formellt beslut.',
            );
        }
        homeExamined(e, view) ||
          add(
            'HOME-NOT-EXAMINED',
            event.id,
            day,
            sol(day, '22:2', '6:6'),
            'Hemmet var inte utrett när placeringen började.',
          );
        lockedWithoutGround(e, machine) &&
          add('SIS-GROUND', event.id, day, 'LVU 12 §', 'Låst enhet kräver grund i 3 § LVU.');
        break;
      }
      case 'placering-andrad':
        lockedWithoutGround(e, machine) &&
          add('SIS-GROUND', event.id, day, 'LVU 12 §', 'Låst enhet kräver grund i 3 § LVU.');
        break;
      case 'omhandertagande-verkstallt': {
        const measure = machine.instanceOf(event.id);
        if (measure?.closedBy?.startsWith('lapse:') && measure.closedOn! <= e.first)
          add(
            'LAPSED-ACT',
            event.id,
            day,
            'LVU 7, 8, 9 §§',
            'Omhändertagandet hade upphört att gälla när det verkställdes.',
          );
        break;
      }
      case 'omhandertagande-beslutat':
        if (event['newCircumstances'] !== true && view.endedWithinFourWeeks(e))
          add(
            'LAPSED-ACT',
            event.id,
            day,
            'LVU 6, 9 §§',
            'Nytt beslut inom fyra veckor från att ett tidigare upphörde eller avslogs, utan antecknade nya omständigheter.',
            'S',
          );
        break;
      case 'vard-paborjad': {
        const care = machine.instanceOf(event.id);
        const final = care?.data['finalOn'] as LocalDate | undefined;
        if (care?.data['immediate'] === false && (final === undefined || day < final))
          add(
            'EARLY-EXECUTION',
            event.id,
            day,
            'LVU 40 §',
            'Vården påbörjades innan domen fick laga kraft, fast den inte gällde omedelbart.',
          );
        break;
      }
      case 'utredning-inledd': {
        const silent = silence(e, view, machine);
        if (silent)
          add(
            'SILENT-INQUIRY',
            event.id,
            silent,
            sol(day, '20:3', '11:2'),
            'Mer än 30 dagar utan någon händelse i utredningen.',
            'S',
          );
        if (view.serial(e, machine))
          add(
            'SERIAL-INQUIRY',
            event.id,
            day,
            sol(day, '20:3', '11:2'),
            'Ny utredning inom två månader från den förra utan ny anmälan: de fyra månaderna börjar inte om.',
            'S',
          );
        break;
      }
      case 'utredning-avslutad': {
        const inquiry = machine.instanceOf(event.id);
        if (inquiry && !inquiry.assumed && !view.childHeard(e, inquiry.openedOn))
          add(
            'CHILD-NOT-HEARD',
            event.id,
            day,
            sol(day, '3:3', '11:10'),
            'Utredningen avslutades utan samtal med barnet och utan antecknat skäl.',
          );
        break;
      }
      case 'vardansokan-inkommen':
      case 'insats-beviljad':
      case 'vard-upphord': {
        const instance = machine.instanceOf(event.id);
        if (!instance?.assumed && !view.childHeard(e, undefined))
          add(
            'CHILD-NOT-HEARD',
            event.id,
            day,
            sol(day, '3:3', '11:10'),
            'Beslutet fattades utan att barnet hade hörts och utan antecknat skäl.',
          );
        break;
      }
      case 'placering-avslutad': {
        const placement = machine.instanceOf(event.id);
        const home = event['reason'] === 'hem' || event['reason'] === 'alder';
        const care = machine
          .all('vard')
          .find(
            (c) =>
              c.data['judgedOn'] !== undefined && c.openedOn <= day && (c.closedOn === undefined || c.closedOn >= day),
          );
        if (home && placement && !placement.assumed && care && !view.careEnded(e))
          add(
            'NO-DECISION',
            event.id,
            day,
            'LVU 21 §',
            'Placeringen avslutades fast vården inte hade beslutats upphöra.',
          );
        break;
      }
      case 'samtycke-aterkallat':
        for (const instance of machine.all('placering')) {
          const stance = instance.rounds.find((r) => r.clock === 'SAMT-01' && r.cause === event.id);
          const until = stance?.done ?? stance?.mootOn;
          if (stance && (until === undefined || until > day))
            add(
              'NO-CONSENT',
              event.id,
              addDays(day, 1),
              sol(day, '21:1', '4:1'),
              'Placeringen fortsatte efter att samtycket återkallats.',
            );
        }
        break;
      default:
    }
    if (consentMissing(e, view, machine, context))
      add(
        'NO-CONSENT',
        event.id,
        day,
        sol(day, '21:1', '4:1'),
        'Påbörjades utan samtycke från någon vars samtycke krävs.',
      );
  }
  return [...found, ...careEndedByAge(machine, view)];
}

/** What the findings ask of the register as a whole. */
class View {
  private readonly of = new Map<string, FoldedEvent[]>();

  constructor(
    readonly ordered: readonly FoldedEvent[],
    private readonly machine: Machine,
  ) {
    for (const e of ordered) {
      const list = this.of.get(e.event.type);
      if (list) list.push(e);
      else this.of.set(e.event.type, [e]);
    }
  }

  list(type: string): readonly FoldedEvent[] {
    return this.of.get(type) ?? [];
  }

  /** A talk with the child or a noted reason, on or before the day and not before `since` (else within six months). */
  childHeard(e: FoldedEvent, since: LocalDate | undefined): boolean {
    const earliest = since ?? addMonths(e.day, -6);
    const within = (h: FoldedEvent): boolean => h.first <= e.day && h.day >= earliest;
    return (
      this.list('barnsamtal-genomfort').some(within) ||
      this.list('besok-hos-barnet').some((v) => v.event['aloneWithChild'] === true && within(v)) ||
      this.list('kontakt').some((k) => k.event['with'] === 'barn' && within(k))
    );
  }

  /** The placement follows another that ended the same day or for a move. */
  isMove(place: number): boolean {
    const e = this.ordered[place]!;
    return this.machine
      .all('placering')
      .some(
        (p) =>
          p.key !== e.event.id &&
          p.closedOn !== undefined &&
          (p.closedOn === e.day ||
            (p.closedOn < e.day &&
              this.machine.event(p.closedBy ?? '')?.['reason'] === 'omplacering' &&
              daysBetween(p.closedOn, e.day) <= 7)),
      );
  }

  /** A decision of the board of such a type on the day or at most 30 days before. */
  decided(e: FoldedEvent, types: readonly string[]): boolean {
    return this.list('namndbeslut').some(
      (d) =>
        types.includes(String(d.event['decisionType'])) &&
        d.event['outcome'] !== 'avslag' &&
        d.first <= e.day &&
        d.day >= addDays(e.day, -30),
    );
  }

  careEnded(e: FoldedEvent): boolean {
    return (
      this.decided(e, ['upphorande']) ||
      this.list('vard-upphord').some((v) => v.first <= e.day && v.day >= addDays(e.day, -30))
    );
  }

  endedWithinFourWeeks(e: FoldedEvent): boolean {
    const near = (on: LocalDate | undefined): boolean => on !== undefined && on <= e.day && e.day <= addDays(on, 28);
    const lapsed = this.machine
      .all('omhandertagande')
      .some((m) => m.key !== e.event.id && m.closedBy?.startsWith('lapse:') && near(m.closedOn));
    const refused = [
      ...this.list('omhandertagande-upphavt').filter((u) => u.event.by === undefined || u.event.by === 'domstol'),
      ...this.list('vard-avslagen'),
    ];
    return lapsed || refused.some((r) => near(r.day) && this.ordered.indexOf(r) < this.ordered.indexOf(e));
  }

  /** Opened within two months of the last inquiry's end with no new report between. */
  serial(e: FoldedEvent, machine: Machine): boolean {
    const before = machine
      .all('utredning')
      .findLast((u) => u.key !== e.event.id && u.closedOn !== undefined && u.closedOn <= e.day && u.openedOn <= e.day);
    if (!before?.closedOn || e.day > addMonths(before.closedOn, 2)) return false;
    return !this.list('anmalan-inkommen').some((a) => a.day >= before.closedOn! && a.day <= e.day);
  }
}

const PRIVATE_HOMES = ['familjehem', 'jourhem', 'natverkshem'];

/** Every such home is looked into before the child moves in; a network home is a familjehem in law. SoL (2025:400) 22:2. */
function homeExamined(e: FoldedEvent, view: View): boolean {
  if (!PRIVATE_HOMES.includes(String(e.event['form']))) return true;
  return view.list('hem-utrett').some((h) => h.event['home'] === e.event['home'] && h.day <= e.day);
}

function lockedWithoutGround(e: FoldedEvent, machine: Machine): boolean {
  if (e.event['form'] !== 'sis-last') return false;
  const placement = machine.instanceOf(e.event.id);
  const ground = e.event['ground'] ?? placement?.data['ground'];
  const care = machine
    .all('vard')
    .findLast((c) => c.openedOn <= e.day && (c.closedOn === undefined || c.closedOn > e.day));
  if (ground === 'LVU-2') return !String(care?.data['ground'] ?? '2').includes('3');
  return ground === undefined && care?.data['ground'] === '2';
}

/** The first day on which more than 30 days had gone without an event while the inquiry was open. */
function silence(e: FoldedEvent, view: View, machine: Machine): LocalDate | undefined {
  const inquiry = machine.instanceOf(e.event.id);
  const end = inquiry?.closedOn;
  let last = e.day;
  for (const later of view.ordered) {
    if (later.day < e.day || ADMINISTRATIVE.has(later.event.type)) continue;
    if (end !== undefined && later.day > end) break;
    if (daysBetween(last, later.day) > 30) return addDays(last, 31);
    if (later.day > last) last = later.day;
  }
  return end === undefined || daysBetween(last, end) > 30 ? addDays(last, 31) : undefined;
}

/** Consent of each guardian, and of the child from 15. SoL (2025:400) 21:1. */
function consentMissing(e: FoldedEvent, view: View, machine: Machine, context: Context): boolean {
  const { type } = e.event;
  const placement = type === 'placering-paborjad' && machine.instanceOf(e.event.id)?.data['ground'] === 'SoL';
  const measure = type === 'insats-verkstalld';
  if (!placement && !measure) return false;
  const about = placement ? ['placering', 'omplacering'] : ['insats'];
  const at15 = birthday(machine.child.born, 15);
  const latest = new Map<string, string>();
  for (const stance of view.ordered) {
    if (!stance.event.type.startsWith('samtycke-') || stance.first > e.day) continue;
    const to = stance.event['to'];
    if (to !== undefined && !about.includes(String(to))) continue;
    latest.set(String(stance.event['party']), stance.event.type);
  }
  for (const [party, stance] of latest) {
    if (stance === 'samtycke-lamnat') continue;
    if (party !== 'barnet' || at15 === undefined || at15 <= e.day) return true;
  }
  return context.bornHere && placement && ![...latest.values()].includes('samtycke-lamnat');
}

/** Care ends at 18 or 21 by law; that it does so is to be decided and told. JO 1060-2017. */
function careEndedByAge(machine: Machine, view: View): readonly Finding[] {
  return machine.all('vard').flatMap((care: RunningInstance) => {
    if (!care.closedBy?.startsWith('age-') || !care.closedOn || care.data['judgedOn'] === undefined) return [];
    const last = machine.ordered.findLast((e) => e.day <= care.closedOn!);
    if (last && view.careEnded({ ...last, day: care.closedOn, first: care.closedOn })) return [];
    return [
      {
        finding: 'NO-DECISION',
        event: care.key,
        on: care.closedOn,
        law: 'LVU 21 §',
        confidence: 'V' as const,
        text: `Vården upphörde ${formatDay(care.closedOn)} genom ålder utan formellt beslut.`,
      },
    ];
  });
}
