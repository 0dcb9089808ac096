/** A card is moved by what happens in the case: which steps lead to a column, and why none does. */
import type { NextStepView } from '@tavlan/contract';
import { COLUMN_TITLES, COLUMNS, EVENTS, KINDS, type Column, type EventType, type KindSpec } from '@tavlan/process';
import { t, term } from '../../ui/language/text.js';

interface Led {
  readonly kind?: keyof typeof KINDS;
  readonly effect: string;
  readonly to?: string;
}

const ENDS: ReadonlySet<EventType> = new Set<EventType>(['arende-avslutat', 'arende-overflyttat']);
const BEGINS: ReadonlySet<string> = new Set(['opens', 'joins', 'moves']);

/** The column that a step pulls the card towards; `null` for what moves no card, such as a contact. */
export function leadsTo(type: EventType): Column | null {
  if (ENDS.has(type)) return 'avslutat';
  const { kind, effect, to }: Led = EVENTS[type];
  if (kind === undefined || to === undefined || !BEGINS.has(effect)) return null;
  const spec: KindSpec = KINDS[kind];
  return spec.pulls ? spec.pulls(to) : spec.column;
}

const closes = (type: EventType): boolean => EVENTS[type].effect === 'closes';

/** What can be logged now and leads there. A case is finished when nothing runs in it, so all that ends something does. */
export function stepsTo(steps: readonly NextStepView[], to: Column): NextStepView[] {
  return steps.filter((step) => leadsTo(step.type) === to || (to === 'avslutat' && closes(step.type)));
}

/** Why no step leads there, and what to do instead. */
export function whyNot(from: Column, to: Column): string {
  const column = term(COLUMN_TITLES[to]);
  if (to === 'orosanmalan')
    return t(
      'Ingenting leder tillbaka till Orosanmälan. Har det kommit en ny anmälan om barnet registreras den för sig.',
    );
  if (to === 'avslutat')
    return t('Ärendet avslutas när inget längre pågår i det. Det som väntar nu behöver bli klart först.');
  if (COLUMNS.indexOf(to) < COLUMNS.indexOf(from))
    return t(
      'Ett steg som är taget går inte tillbaka till {column}. Är något fel loggat rättas det i ärendets tidslinje.',
      { column },
    );
  return t('Inget steg som är möjligt nu leder till {column}. Kortet flyttas dit när det som väntar före är gjort.', {
    column,
  });
}

/** Another column by the arrow keys; the ends do not meet. */
export function columnBeside(at: Column, key: string): Column | null {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return by === 0 ? null : (COLUMNS[COLUMNS.indexOf(at) + by] ?? null);
}
