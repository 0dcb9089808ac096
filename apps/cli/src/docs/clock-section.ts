/** One limit: what opens it, what meets it, how long it is by which law, and what happens when it is broken. */
import { EVENTS, RULES, formatDay, formatLength, isEventType, type ClockSpec, type RuleVersion } from '@tavlan/process';
import { capital, code, page, table } from './markdown.js';

const CONFIDENCE: Readonly<Record<RuleVersion['confidence'], string>> = {
  V: 'läst i lagtexten',
  S: 'sekundär källa',
  M: 'ska kontrolleras av jurist',
};
const WEIGHTS: Readonly<Record<ClockSpec['weight'], string>> = {
  1: 'åtgärden upphör',
  2: 'barnet kan stå utan skydd',
  3: 'lagens tid är bruten',
  4: 'egen rutin är bruten',
};
const LAPSES: Readonly<Record<NonNullable<ClockSpec['lapse']>, string>> = {
  'ends-measure': 'Åtgärden upphör dagen efter den sista dagen.',
  'releases-child': 'Åtgärden upphör dagen efter den sista dagen, och barnet ska återlämnas.',
  'releases-placed-child': 'Åtgärden upphör dagen efter den sista dagen; är barnet placerat ska det återlämnas.',
};

export function clockSection(id: string, clock: ClockSpec): string {
  const versions = RULES.filter((rule) => rule.clock === id).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const kind = clock.local ? ' · egen rutin, inte lag' : clock.external ? ' · någon annans att hålla' : '';
  return page([
    `#### ${clock.title} (${id})${kind}`,
    bullets(clock),
    table(
      ['Gäller', 'Tid', 'Sista dag på helg', 'Lagrum', 'Säkerhet', 'Anmärkning'],
      versions.map((rule) => [
        `från ${formatDay(rule.validFrom)}${rule.validTo ? ` till ${formatDay(rule.validTo)}` : ''}`,
        lengthOf(rule),
        rule.roll ? 'flyttas till nästa vardag' : 'flyttas inte',
        rule.law,
        CONFIDENCE[rule.confidence],
        [rule.remark, rule.appliesToRunning ? 'Gäller även dem som redan löper.' : undefined].filter(Boolean).join(' '),
      ]),
    ),
  ]);
}

function lengthOf({ length, thereafter }: RuleVersion): string {
  return thereafter ? `${formatLength(length)}, därefter ${formatLength(thereafter)}` : formatLength(length);
}

function bullets(clock: ClockSpec): string {
  const lines = [
    `Öppnas av: ${clock.openedBy.map(eventName).join('; ')}`,
    clock.opensWhen && `När: ${clock.opensWhen}`,
    `Möts av: ${clock.closedBy.map(eventName).join('; ')}`,
    clock.closerMayPrecede && 'Får mötas i förväg: en tidigare händelse räknas den dag fristen öppnas',
    clock.extendedBy && `Förlängs av: ${eventName(clock.extendedBy)}, beslutad i tid`,
    clock.presupposedBy && `Förutsätts av: ${clock.presupposedBy.map(eventName).join('; ')}`,
    clock.repeats && 'Upprepas: en ny frist börjar när den förra har mötts',
    clock.expires && 'Löper ut utan att brytas: att den inte används är det vanliga',
    clock.outlives && 'Består även sedan det den gäller har avslutats',
    clock.endsAtAge && `Upphör när barnet fyller ${clock.endsAtAge}`,
    clock.expires
      ? undefined
      : `Om den bryts: ${WEIGHTS[clock.weight]}${clock.lapse ? `. ${LAPSES[clock.lapse]}` : ''}`,
  ];
  return lines
    .filter((line): line is string => typeof line === 'string')
    .map((line) => `- ${capital(line)}`)
    .join('\n');
}

/** Openers that are no event are said in words. */
const eventName = (type: string): string => (isEventType(type) ? `${EVENTS[type].title} (${code(type)})` : type);
