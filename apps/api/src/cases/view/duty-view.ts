/**
 * A case as the jour sees it: the measures that run, what protects the child and the limits; not the inquiry, nor how it
 * came to this (OSL 26:1, need to know). What the period itself has done stands on its own list.
 */
import type { CaseView, NextStepView } from '@tavlan/contract';
import { EVENTS } from '@tavlan/process';
import type { Actor } from '../../access/actor.js';
import { mayLog } from '../../access/may-log.js';
import { worksByDutyOnly } from '../../duty/running-duty.js';

export function viewFor(actor: Actor, view: CaseView): CaseView {
  const nextSteps = stepsFor(actor, view.nextSteps);
  if (!worksByDutyOnly(actor)) return { ...view, nextSteps };
  const running = new Set(
    view.instances.filter(({ closedOn }) => closedOn === null || closedOn > view.on).map(({ key }) => key),
  );
  const events = view.events.filter((event) => running.has(event.id) || isProtective(event.type));
  return { ...view, nextSteps, findings: [], events: events.map((event) => ({ ...event, note: null })) };
}

/** Nobody is offered what would be refused. */
export const stepsFor = ({ roles }: Actor, steps: readonly NextStepView[]): NextStepView[] =>
  steps.filter(({ type }) => mayLog(roles, type));

const isProtective = (type: keyof typeof EVENTS): boolean => {
  const spec: { readonly protective?: boolean } = EVENTS[type];
  return spec.protective === true;
};
