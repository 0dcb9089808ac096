/** Findings about who decided, on whose consent, and whether the child was heard. */
import { addDays } from '../calendar/local-date.js';
import { birthday } from '../ages.js';
import { decisionOf, delegationLaw, mayDecide } from '../law/delegation.js';
import type { FoldedEvent } from '../tracks/track.js';
import type { DecisionKey } from '../definition.js';
import type { Machine } from '../folding.js';
import type { RunningInstance } from '../running.js';
import { EVENTS, isEventType } from '../tracks/index.js';
import type { CaseInView } from './case-in-view.js';
import { said, sol, type FindingRule } from './finding-rule.js';

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

/** Consent of each guardian, and of the child from 15. SoL (2025:400) 21:1. */
function consentMissing(e: FoldedEvent, view: CaseInView): boolean {
  const { machine, context } = view;
  const placement = e.event.type === 'placering-paborjad';
  if (placement && machine.recall(e.event.id)['ground'] !== 'SoL') return false;
  const about = placement ? ['placering', 'omplacering'] : ['insats'];
  const at15 = birthday(machine.child.born, 15);
  const latest = new Map<string, string>();
  for (const stance of machine.ordered) {
    if (!stance.event.type.startsWith('samtycke-') || stance.first > e.day) continue;
    const to = stance.event['to'];
    if (to === undefined || about.includes(String(to))) latest.set(String(stance.event['party']), stance.event.type);
  }
  for (const [party, stance] of latest) {
    if (stance !== 'samtycke-lamnat' && (party !== 'barnet' || at15 === undefined || at15 <= e.day)) return true;
  }
  return context.bornHere && placement && ![...latest.values()].includes('samtycke-lamnat');
}

/** The row of the delegation matrix, with the ground as it was when the event happened. */
function decisionNow(e: FoldedEvent, machine: Machine): DecisionKey | undefined {
  if (!isEventType(e.event.type)) return undefined;
  const { ground } = machine.recall(e.event.id);
  return decisionOf(ground === undefined ? e.event : { ...e.event, ground }, EVENTS[e.event.type].decision);
}

/** What takes a stance on a withdrawn consent the same day. SoL (2025:400) 22:16. */
const STANCES = ['omhandertagande-beslutat', 'tillfalligt-flyttningsforbud-beslutat'];

/** The placement, or the measure, that the consent was for went on past the day. */
function continues(e: FoldedEvent, { machine }: CaseInView): boolean {
  const sameDay = machine.ordered.filter((other) => other.day === e.day);
  const again = sameDay.some(
    (o) =>
      o.event.type === 'samtycke-lamnat' &&
      o.event['party'] === e.event['party'] &&
      machine.ordered.indexOf(o) > machine.ordered.indexOf(e),
  );
  if (again || sameDay.some((o) => STANCES.includes(o.event.type))) return false;
  const runs = (i: RunningInstance): boolean => i.openedOn <= e.day && (i.closedOn === undefined || i.closedOn > e.day);
  if (e.event['to'] === 'insats')
    return machine
      .all('insats')
      .some(
        (i) =>
          runs(i) &&
          i.events.some(
            (id) => machine.event(id)?.type === 'insats-verkstalld' && (machine.event(id)?.on ?? '9999') <= e.day,
          ),
      );
  return machine.all('placering').some((p) => runs(p) && groundAtEndOf(e, p, machine) === 'SoL');
}

function groundAtEndOf(e: FoldedEvent, placement: RunningInstance, machine: Machine): unknown {
  const changes = machine.ordered.filter((o) => o.day <= e.day && machine.instanceOf(o.event.id) === placement);
  return changes.map((o) => machine.recall(o.event.id)['ground']).findLast((ground) => ground !== undefined);
}

const unheard = 'utan att barnet har hörts och utan antecknat skäl';

export const decisions: readonly FindingRule[] = [
  {
    finding: 'DELEG',
    when: 'ett beslut av någon som delegationsreglerna inte tillåter; en okänd beslutsfattare ger det aldrig',
    on: 'any',
    law: () => '',
    seen: (e, view) => {
      if (e.event.by === undefined || !isEventType(e.event.type)) return undefined;
      const spec = EVENTS[e.event.type];
      const decision = decisionNow(e, view.machine);
      if (!decision || mayDecide(decision, e.event.by, view.context.delegation)) return undefined;
      return { text: `${spec.title}: ${BODY_NAMES[e.event.by]} får inte fatta beslutet.` };
    },
  },
  {
    finding: 'NO-DECISION',
    when: 'barnet flyttas utan formellt beslut på dagen eller högst 30 dagar före',
    on: ['placering-paborjad'],
    law: sol('22:2', '6:6'),
    seen: (e, view) =>
      said(
        view.isMove(e) && e.event.by === undefined && !view.decided(e, ['omplacering', 'placering']),
        'Barnet flyttades utan formellt beslut.',
      ),
  },
  {
    finding: 'NO-DECISION',
    when: 'en placering under LVU-vård avslutas hem eller av ålder utan att vården har beslutats upphöra; också när vården upphör vid 18 eller 21 år',
    on: ['placering-avslutad'],
    law: () => 'LVU 21 §',
    seen: (e, view) => {
      const home = e.event['reason'] === 'hem' || e.event['reason'] === 'alder';
      const runs = view.machine
        .all('vard')
        .some(
          (c) =>
            c.data['judgedOn'] !== undefined &&
            c.openedOn <= e.day &&
            (c.closedOn === undefined || c.closedOn >= e.day),
        );
      const assumed = view.machine.instanceOf(e.event.id)?.assumed ?? true;
      return said(
        home && !assumed && runs && !view.careEnded(e),
        'Placeringen avslutades fast vården inte hade beslutats upphöra.',
      );
    },
  },
  {
    finding: 'NO-CONSENT',
    when: 'en placering eller insats enligt SoL påbörjas efter en vägran eller återkallelse av någon vars samtycke krävs; i ärenden som har börjat i Tavlan också när inget samtycke är antecknat',
    on: ['placering-paborjad', 'insats-verkstalld'],
    law: sol('21:1', '4:1'),
    seen: (e, view) => said(consentMissing(e, view), 'Påbörjades utan samtycke från någon vars samtycke krävs.'),
  },
  {
    finding: 'NO-CONSENT',
    when: 'en placering eller insats enligt SoL fortsätter efter att samtycket har vägrats eller återkallats',
    on: ['samtycke-aterkallat', 'samtycke-vagrat'],
    law: sol('21:1', '4:1'),
    seen: (e, view) => {
      if (e.event['party'] === 'barnet' && view.machine.isUnder(15, e.day)) return undefined;
      if (!continues(e, view)) return undefined;
      return { text: 'Fortsatte efter att samtycket hade vägrats eller återkallats.', from: addDays(e.day, 1) };
    },
  },
  {
    finding: 'CHILD-NOT-HEARD',
    when: `en utredning avslutas ${unheard}`,
    on: ['utredning-avslutad'],
    law: sol('3:3', '11:10'),
    seen: (e, view) => {
      const inquiry = view.machine.instanceOf(e.event.id);
      return said(
        inquiry && !inquiry.assumed && !view.childHeard(e, inquiry.openedOn),
        `Utredningen avslutades ${unheard}.`,
      );
    },
  },
  {
    finding: 'CHILD-NOT-HEARD',
    when: `ansökan, insats eller vårdens upphörande beslutas ${unheard} de senaste sex månaderna`,
    on: ['vardansokan-inkommen', 'insats-beviljad', 'vard-upphord'],
    law: sol('3:3', '11:10'),
    seen: (e, view) => {
      const instance = view.machine.instanceOf(e.event.id);
      const withdrawn =
        e.event.type === 'vard-upphord' &&
        instance?.data['judgedOn'] === undefined &&
        instance?.data['appliedOn'] !== undefined;
      return said(instance?.assumed !== true && !withdrawn && !view.childHeard(e), `Beslutet fattades ${unheard}.`);
    },
  },
  {
    finding: 'CHILD-NOT-HEARD',
    when: `barnet flyttas ${unheard} de senaste sex månaderna`,
    on: ['placering-paborjad'],
    law: sol('3:3', '11:10'),
    seen: (e, view) => said(view.isMove(e) && !view.childHeard(e), `Barnet flyttades ${unheard}.`),
  },
];

/** DELEG cites the paragraph of the decision's own row. */
export const lawOf = (rule: FindingRule, e: FoldedEvent, view: CaseInView): string => {
  if (rule.finding !== 'DELEG' || !isEventType(e.event.type)) return rule.law(e.day);
  return delegationLaw(decisionNow(e, view.machine)!, e.day);
};
