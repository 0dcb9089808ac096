/** Case views for tests: an empty case, and short ways to say what stands in it. */
import type { CaseView, ClockView, RegisteredEvent } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';

type Drafted<T> = { [K in keyof T]?: T[K] | undefined };
const onDay = (text: string): LocalDate => text as LocalDate;

export function anEvent(id: string, seq: number, day: string, more: Drafted<RegisteredEvent> = {}): RegisteredEvent {
  return {
    id,
    seq,
    type: 'anmalan-inkommen',
    title: 'Anmälan inkommen',
    day: onDay(day),
    on: onDay(day),
    onBetween: null,
    at: null,
    by: null,
    note: null,
    data: {},
    column: 'orosanmalan',
    instance: 'r1',
    recordedAt: `${day}T08:00:00+01:00`,
    recordedBy: 'Karin Ek',
    correctedBy: null,
    voided: false,
    ...more,
  } as RegisteredEvent;
}

export function aClock(key: string, lastDay: string | null, more: Drafted<ClockView> = {}): ClockView {
  return {
    key,
    clock: 'ANM-06',
    title: 'Förhandsbedömning',
    instance: 'r1',
    cause: 'e1',
    column: 'forhandsbedomning',
    from: onDay('2026-11-02'),
    due: lastDay,
    lastDay,
    firstWarning: null,
    done: null,
    doneBy: null,
    outcome: 'open',
    daysLate: null,
    daysLeft: 3,
    weight: 3,
    local: false,
    external: false,
    law: 'SoL (2025:400) 19:4',
    confidence: 'V',
    explanation: '',
    closedBy: [],
    ...more,
  } as ClockView;
}

export function aCaseView(more: Drafted<CaseView> = {}): CaseView {
  return {
    id: '01939f00-0000-7000-8000-000000000001',
    dnr: 'IFO 2026-0412',
    code: 'LIND-27',
    version: 1,
    on: onDay('2026-11-23'),
    child: { name: 'Alva', born: '2019', age: 7, personalNumber: null },
    siblings: [],
    responsible: null,
    coHandler: null,
    unit: null,
    column: 'orosanmalan',
    echoes: [],
    markers: [],
    reds: [],
    instances: [],
    clocks: [],
    findings: [],
    nextSteps: [],
    events: [],
    ...more,
  } as CaseView;
}

export const anInstance = (key: string, openedOn: string, more: Drafted<CaseView['instances'][number]> = {}) =>
  ({
    key,
    kind: 'anmalan',
    title: 'Anmälan',
    state: 'inkommen',
    stateTitle: 'inkommen',
    openedOn: onDay(openedOn),
    closedOn: null,
    assumed: false,
    ...more,
  }) as CaseView['instances'][number];
