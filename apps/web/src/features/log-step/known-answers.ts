/** Answers the case and the session already know, for fields that take a short reference. */
import type { CaseView, Session } from '@tavlan/contract';
import { EVENTS, type EventType } from '@tavlan/process';
import type { Option } from '../../ui/field.js';
import { formatDay } from '../../ui/language/format-day.js';
import { t, term } from '../../ui/language/text.js';

export function knownAnswers(
  field: string,
  type: EventType,
  view: CaseView,
  session: Session,
): readonly Option[] | undefined {
  if (type === 'arende-tilldelat' && field === 'unit') {
    return session.units.map((unit) => ({ value: unit.id, label: unit.name }));
  }
  if (type === 'jav-anmalt' && field === 'user') {
    const known = [session.user, ...session.colleagues];
    return [...new Map(known.map(({ id, name }) => [id, { value: id, label: name }])).values()];
  }
  if (type === 'arende-tilldelat' || (type === 'rod-lapp-satt' && field === 'owner')) {
    return session.colleagues.map((colleague) => ({ value: colleague.id, label: colleague.name }));
  }
  if (type === 'forsening-forklarad' && field === 'clock') {
    const late = view.clocks.filter((clock) => clock.outcome === 'overdue' || clock.outcome === 'late');
    return [...new Map(late.map((clock) => [clock.clock, { value: clock.clock, label: term(clock.title) }])).values()];
  }
  return undefined;
}

/** The running instances the event may concern; of a red note that is solved, the red notes. */
export function instanceOptions(view: CaseView, type: EventType): Option[] {
  if (type === 'rod-lapp-lost')
    return view.reds.map((red) => ({ value: red.event, label: red.reason ?? t('Röd lapp') }));
  const steps = view.nextSteps.filter((step) => step.type === type && step.instance !== null);
  if (steps.length > 1)
    return steps.map((step) => ({ value: step.instance ?? '', label: step.about ?? term(step.act) }));
  const spec: { readonly kind?: string; readonly effect: string } = EVENTS[type];
  if (spec.kind === undefined || spec.effect === 'opens') return [];
  return view.instances
    .filter((instance) => instance.kind === spec.kind && (instance.closedOn === null || instance.closedOn > view.on))
    .map((instance) => ({
      value: instance.key,
      label: `${term(instance.title)}, ${formatDay(instance.openedOn, 'short')}`,
    }));
}
