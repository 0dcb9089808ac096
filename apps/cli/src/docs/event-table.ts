/** What can happen in a track, and who may decide it. */
import { allowedBodies, type Body, type EventSpec, type FieldSpec } from '@tavlan/process';
import { code, table } from './markdown.js';

export const BODY_NAMES: Readonly<Record<Body, string>> = {
  handlaggare: 'handläggare',
  arbetsledare: 'arbetsledare',
  chef: 'chef',
  utskott: 'utskottet',
  namnd: 'nämnden',
  ordforande: 'ordföranden',
  ledamot: 'förordnad ledamot',
  domstol: 'domstol',
};

const EFFECTS: Readonly<Record<EventSpec['effect'], string>> = {
  opens: 'inleder',
  joins: 'fortsätter eller inleder',
  moves: 'för vidare',
  closes: 'avslutar',
  notes: 'antecknas',
  lone: 'antecknas',
};

export function eventTable(
  events: Readonly<Record<string, EventSpec>>,
  kindTitle: (kind: EventSpec['kind']) => string,
): string {
  const rows = Object.entries(events).map(([type, spec]) => [
    `**${spec.title}**<br>${code(type)}`,
    effectOf(spec, kindTitle(spec.kind)),
    decidedBy(type, spec),
    fieldsOf(spec.fields ?? {}),
  ]);
  return table(['Händelse', 'Vad den gör', 'Vem får besluta', 'Uppgifter'], rows);
}

function effectOf({ effect, kind, protective }: EventSpec, title: string): string {
  const what = kind === undefined ? EFFECTS[effect] : `${EFFECTS[effect]}: ${title}`;
  return protective ? `${what}. Skyddar barnet: hejdas aldrig av något som saknas` : what;
}

function decidedBy(type: string, { decision }: EventSpec): string {
  if (type === 'namndbeslut') return 'utskottet eller nämnden, efter vad beslutet gäller';
  if (type === 'placering-paborjad') return 'efter form och grund, se nedan';
  return decision === undefined ? '' : allowedBodies(decision).map((body) => BODY_NAMES[body]).join(', '); // prettier-ignore
}

function fieldsOf(fields: Readonly<Record<string, FieldSpec>>): string {
  return Object.entries(fields)
    .map(([name, spec]) => {
      const values = spec.kind === 'choice' ? `: ${Object.values(spec.values).join(', ')}` : '';
      return `${spec.label}${spec.required ? ' (måste anges)' : ''}${values} ${code(name)}`;
    })
    .join('<br>');
}
