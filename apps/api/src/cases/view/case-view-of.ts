/** A case file as the contract's case view, on a day. */
import {
  CLOCKS,
  COLUMNS,
  KINDS,
  columnOfType,
  explainMeeting,
  asOn,
  daysBetween,
  daysLateOn,
  explain,
  nextSteps,
  outcomeOn,
  type CaseFile,
  type ClockRound,
  type Column,
  type Context,
  type LocalDate,
} from '@tavlan/process';
import type { CaseView, ClockView, NextStepView } from '@tavlan/contract';
import { ageOn } from '../../people/age.js';
import type { CaseRegister } from '../register/register-reader.js';
import { shownEvents } from './registered-events.js';
import { personOf, type Surroundings } from './surroundings.js';

export interface Viewed extends Pick<CaseRegister, 'row' | 'child' | 'stored' | 'register'> {
  readonly file: CaseFile;
  readonly context: Context;
  readonly on: LocalDate;
  /** Is where the child lives kept back today? */
  readonly hidden: boolean;
}

type Days = { readonly from: LocalDate; readonly to?: LocalDate };
const holds = (on: LocalDate) => (span: Days) => span.from <= on && (span.to === undefined || on < span.to);

export function caseViewOf(
  { row, child, stored, register, file, context, on, hidden }: Viewed,
  around: Surroundings,
): CaseView {
  const now = holds(on);
  const phases = file.phases.filter(now);
  const assigned = file.assignments.find(now);
  const person = (id: string | undefined) => (id === undefined ? null : personOf(around.names, id));
  return {
    id: row.case_id,
    dnr: row.dnr,
    code: row.code,
    version: stored.length,
    on,
    child: { name: child.name, born: child.born, age: ageOn(child.born, on), personalNumber: child.personal_number },
    siblings: [...around.siblings],
    responsible: person(assigned?.responsible),
    coHandler: person(assigned?.coHandler),
    unit: assigned?.unit ?? row.unit,
    column: phases.find((span) => !span.echo)?.column ?? firstColumn(file),
    echoes: phases.filter((span) => span.echo).map((span) => span.column),
    markers: [...new Set(file.markers.filter(now).map((span) => span.marker))],
    reds: file.reds.filter(now).map(({ event, reason, owner, next }) => ({
      event,
      reason: reason ?? null,
      owner: owner ?? null,
      next: next ?? null,
    })),
    instances: file.instances.filter((instance) => instance.openedOn <= on).map(instanceView),
    clocks: file.clocks.filter((round) => round.from <= on).map((round) => clockView(round, file, context, on)),
    findings: file.findings
      .filter((found) => found.on <= on)
      .map(({ finding, event, law, confidence, text, local }) => ({
        finding,
        event,
        law,
        confidence,
        text,
        local: local ?? false,
      })),
    nextSteps: nextSteps(file, context, on).map(nextStepView),
    events: shownEvents({ stored, register }, file, around.names, hidden),
  };
}

/** Before anything has been recorded a case stands where the first thing will. */
const firstColumn = (file: CaseFile): Column => file.phases.find((span) => !span.echo)?.column ?? COLUMNS[0];

function instanceView(instance: CaseFile['instances'][number]): CaseView['instances'][number] {
  const kind = KINDS[instance.kind];
  return {
    key: instance.key,
    kind: instance.kind,
    title: kind.title,
    state: instance.state,
    stateTitle: kind.states[instance.state] ?? instance.state,
    openedOn: instance.openedOn,
    closedOn: instance.closedOn ?? null,
    assumed: instance.assumed,
  };
}

function clockView(round: ClockRound, { instances }: CaseFile, context: Context, on: LocalDate): ClockView {
  const spec = CLOCKS[round.clock];
  const kind = instances.find(({ key }) => key === round.instance)?.kind ?? spec?.kinds[0];
  const outcome = outcomeOn(round, on);
  const running = outcome === 'open' || outcome === 'overdue';
  const { due, lastDay, rule } = asOn(round, on);
  return {
    key: round.key,
    clock: round.clock,
    title: round.title,
    instance: round.instance,
    cause: round.cause,
    column: columnOfType(spec?.closedBy[0] ?? '', kind) ?? COLUMNS[0],
    from: round.from,
    due: due ?? null,
    lastDay: lastDay ?? null,
    firstWarning: round.firstWarning ?? null,
    done: round.done ?? null,
    doneBy: round.doneBy ?? null,
    outcome,
    daysLate: daysLateOn(round, on) ?? null,
    daysLeft: running && lastDay !== undefined ? daysBetween(on, lastDay) : null,
    weight: round.weight,
    local: round.local,
    external: round.external,
    law: rule.law,
    confidence: rule.confidence,
    explanation: [explain(round, on), explainMeeting(round, context, on)].join(' ').trim(),
    closedBy: [...(spec?.closedBy ?? [])] as ClockView['closedBy'],
  };
}

export function nextStepView(step: ReturnType<typeof nextSteps>[number]): NextStepView {
  return {
    type: step.type,
    act: step.act,
    column: step.column,
    instance: step.instance ?? null,
    about: step.about ?? null,
    requirements: step.requirements.map(({ id, text, met, law }) => ({ id, text, met, law })),
    bodies: step.bodies ? [...step.bodies] : null,
    protective: step.protective,
    awaited: step.awaited
      ? { clock: step.awaited.clock, title: step.awaited.title, lastDay: step.awaited.lastDay ?? null }
      : null,
  };
}
