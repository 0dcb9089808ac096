/** Findings about measures without consent. */
import { addDays, formatDay, type LocalDate } from '../calendar/local-date.js';
import type { Finding } from '../case-file.js';
import { said, type FindingRule } from './finding-rule.js';
import type { FoldedEvent } from '../tracks/track.js';
import type { CaseInView } from './case-in-view.js';

/** An earlier measure lapsed, or the court said no, at most four weeks before. */
function endedWithinFourWeeks(e: FoldedEvent, view: CaseInView): boolean {
  const { machine } = view;
  const near = (on: LocalDate | undefined): boolean => on !== undefined && on <= e.day && e.day <= addDays(on, 28);
  const lapsed = machine
    .all('omhandertagande')
    .some((m) => m.key !== e.event.id && m.closedBy?.startsWith('lapse:') && near(m.closedOn));
  const refused = [
    ...view.list('omhandertagande-upphavt').filter((u) => u.event.by === undefined || u.event.by === 'domstol'),
    ...view.list('vard-avslagen'),
  ];
  return lapsed || refused.some((r) => near(r.day) && machine.ordered.indexOf(r) < machine.ordered.indexOf(e));
}

function onLockedUnitWithoutGround(e: FoldedEvent, { machine }: CaseInView): boolean {
  if (e.event['form'] !== 'sis-last') return false;
  const { ground, careGround } = machine.recall(e.event.id);
  return ground === 'LVU-2' && !String(careGround ?? '2').includes('3');
}

export const compulsion: readonly FindingRule[] = [
  {
    finding: 'LAPSED-ACT',
    when: 'ett omhändertagande eller en dom om vård som har upphört att gälla verkställs',
    on: ['omhandertagande-verkstallt', 'vard-paborjad'],
    law: () => 'LVU 5, 7, 9 §§',
    seen: (e, { machine }) => {
      const measure = machine.instanceOf(e.event.id);
      const lapsed = measure?.closedBy?.startsWith('lapse:') === true && measure.closedOn! <= e.first;
      return said(lapsed, 'Beslutet hade upphört att gälla när det verkställdes.');
    },
  },
  {
    finding: 'LAPSED-ACT',
    when: 'ett nytt beslut enligt 6 § LVU inom fyra veckor från att ett tidigare upphörde eller rätten sade nej, utan antecknade nya omständigheter',
    on: ['omhandertagande-beslutat'],
    law: () => 'LVU 6, 9 §§',
    confidence: 'S',
    seen: (e, view) => {
      const again = e.event['newCircumstances'] !== true && endedWithinFourWeeks(e, view);
      return said(
        again,
        'Nytt beslut inom fyra veckor från att ett tidigare upphörde eller avslogs, utan antecknade nya omständigheter.',
      );
    },
  },
  {
    finding: 'EARLY-EXECUTION',
    when: 'vården påbörjas på en dom som uttryckligen inte gäller omedelbart och inte har fått laga kraft',
    on: ['vard-paborjad'],
    law: () => 'LVU 40 §',
    seen: (e, { machine }) => {
      const care = machine.instanceOf(e.event.id);
      const final = care?.data['finalOn'] as LocalDate | undefined;
      const early = care?.data['immediate'] === false && (final === undefined || e.day < final);
      return said(early, 'Vården påbörjades innan domen fick laga kraft, fast den inte gällde omedelbart.');
    },
  },
  {
    finding: 'SIS-GROUND',
    when: 'låst enhet när den enda grunden är 2 § LVU',
    on: ['placering-paborjad', 'placering-andrad'],
    law: () => 'LVU 12 §',
    seen: (e, view) => said(onLockedUnitWithoutGround(e, view), 'Låst enhet kräver grund i 3 § LVU.'),
  },
  {
    // Going on after the end day needs a new decision. JO 6524-2012.
    finding: 'EXPIRED-LIMIT',
    when: 'ett tidsbegränsat beslut om umgänge eller vistelseort övervägs efter sin slutdag, som om det gällde',
    on: ['umgangesbegransning-overvagd', 'hemlig-vistelseort-overvagd'],
    law: () => 'LVU 14 §',
    seen: (e, { machine }) => {
      const limit = machine.instanceOf(e.event.id);
      return said(
        limit?.closedBy === 'limit' && limit.closedOn! <= e.day,
        `Beslutet gällde till och med ${String(limit?.data['until'])}. Ett övervägande förlänger det inte.`,
      );
    },
  },
];

/** Care ends at 18 or 21 by law; that it does so is to be decided and told. LVU 21 §; JO 1060-2017. */
export function careEndedByAge(view: CaseInView): readonly Finding[] {
  return view.machine.all('vard').flatMap((care) => {
    const { closedOn, closedBy } = care;
    if (!closedBy?.startsWith('age-') || !closedOn || care.data['judgedOn'] === undefined) return [];
    const last = view.machine.ordered.findLast((e) => e.day <= closedOn);
    if (last && view.careEnded({ ...last, day: closedOn, first: closedOn })) return [];
    const text = `Vården upphörde ${formatDay(closedOn)} genom ålder utan formellt beslut.`;
    return [{ finding: 'NO-DECISION', event: care.key, on: closedOn, law: 'LVU 21 §', confidence: 'V' as const, text }];
  });
}
