/** What tests say again and again, in few words. */
import type { CaseView, IntakeRequest, LogEventRequest } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { ProblemError } from '../http/problem-error.js';
import type { TestCore } from './core.js';
import { actorOf } from './people.js';

export const aReport = (more: object = {}): IntakeRequest =>
  ({
    on: '2026-11-20',
    source: 'anmalningsskyldig',
    reporter: 'skola',
    children: [{ name: 'Alva' }],
    ...more,
  }) as unknown as IntakeRequest;

export const aStep = (type: string, on: string, version: number, more: object = {}): LogEventRequest =>
  ({ type, on, version, ...more }) as unknown as LogEventRequest;

/** A case with one report, by a handler of the unit nord. */
export async function aCase(core: TestCore, more: object = {}, actor: Actor = actorOf('handlaggare')): Promise<string> {
  const { cases } = await core.registerReport.run(actor, aReport(more));
  return cases[0]!.id;
}

/** Logs a step and takes in whatever it deviates in. */
export async function logAnyway(core: TestCore, actor: Actor, id: string, step: LogEventRequest): Promise<CaseView> {
  try {
    return await core.logEvent.run(actor, id, step);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'must-acknowledge') throw error;
    const acknowledge = (error.members.missing ?? []).map((each) => each.id);
    return core.logEvent.run(actor, id, { ...step, acknowledge });
  }
}

/** The problem that the work ends in. */
export async function refusal(work: Promise<unknown>): Promise<ProblemError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

const TABLES = [
  'child_case',
  'child',
  'event',
  'event_text',
  'phase_span',
  'clock_span',
  'clock_span_history',
  'assignment_span',
  'finding_span',
  'case_grant',
  'family_member',
  'idempotency',
  'intake_counter',
  'intake_report',
  'intake_report_case',
];

/** All that is stored of cases, to show that a refusal has left it alone. */
export async function allStored(core: TestCore): Promise<string> {
  const parts = TABLES.map((table) => `select '${table}' as t, to_jsonb(x) as row from ${table} x`);
  return JSON.stringify(await core.db.owner(`${parts.join(' union all ')} order by 1, 2`));
}
