/** One case, whole: what has happened, what runs, what is awaited, what can be done. */
import { z } from 'zod';
import { red } from './board.js';
import { eventType, registeredEvent } from './events.js';
import { body, caseId, column, confidence, localDate, person } from './names.js';

export const requirement = z
  .strictObject({ id: z.string(), text: z.string(), met: z.boolean(), law: z.string() })
  .meta({ id: 'Requirement' });
export type Requirement = z.infer<typeof requirement>;

export const nextStep = z
  .strictObject({
    type: eventType,
    act: z.string(),
    column,
    instance: z.string().nullable().meta({ description: 'The ref to send when it is logged.' }),
    about: z.string().nullable().meta({ description: 'Which instance is meant, in words.' }),
    requirements: z.array(requirement),
    bodies: z.array(body).nullable().meta({ description: 'Who may decide it; null when it is no decision.' }),
    protective: z.boolean(),
    awaited: z.strictObject({ clock: z.string(), title: z.string(), lastDay: localDate.nullable() }).nullable(),
  })
  .meta({ id: 'NextStep' });
export type NextStepView = z.infer<typeof nextStep>;

/** Today when no day is given. */
export const nextStepsQuery = z.strictObject({ on: localDate.optional() });

export const clockView = z
  .strictObject({
    key: z.string(),
    clock: z.string(),
    title: z.string(),
    instance: z.string(),
    cause: z.string(),
    column: column.meta({ description: 'Where its awaited note stands.' }),
    from: localDate,
    due: localDate.nullable(),
    lastDay: localDate.nullable(),
    firstWarning: localDate.nullable(),
    done: localDate.nullable(),
    doneBy: z.string().nullable(),
    outcome: z.enum(['met', 'late', 'open', 'overdue', 'moot', 'expired', 'unknown']),
    daysLate: z.int().nullable(),
    daysLeft: z.int().nullable(),
    weight: z.int(),
    local: z.boolean(),
    external: z.boolean(),
    law: z.string(),
    confidence,
    explanation: z.string().meta({ description: 'Why this day, in one Swedish sentence with its arithmetic.' }),
    closedBy: z.array(eventType),
  })
  .meta({ id: 'ClockView' });
export type ClockView = z.infer<typeof clockView>;

export const findingView = z
  .strictObject({
    finding: z.string(),
    event: z.string(),
    law: z.string(),
    confidence,
    text: z.string(),
    local: z.boolean(),
  })
  .meta({ id: 'FindingView' });

export const instanceView = z
  .strictObject({
    key: z.string(),
    kind: z.string(),
    title: z.string(),
    state: z.string(),
    stateTitle: z.string(),
    openedOn: localDate,
    closedOn: localDate.nullable(),
    assumed: z.boolean(),
  })
  .meta({ id: 'InstanceView' });

export const caseView = z
  .strictObject({
    id: caseId,
    dnr: z.string(),
    code: z.string(),
    version: z.int(),
    on: localDate,
    child: z.strictObject({
      name: z.string().nullable(),
      born: z.string().nullable(),
      age: z.int().nullable(),
      personalNumber: z.string().nullable(),
    }),
    siblings: z.array(z.strictObject({ id: caseId, dnr: z.string(), name: z.string().nullable() })),
    responsible: person.nullable(),
    coHandler: person.nullable(),
    unit: z.string().nullable(),
    column,
    echoes: z.array(column),
    markers: z.array(z.string()),
    reds: z.array(red),
    instances: z.array(instanceView),
    clocks: z.array(clockView),
    findings: z.array(findingView),
    nextSteps: z.array(nextStep),
    events: z.array(registeredEvent),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof caseView>;
