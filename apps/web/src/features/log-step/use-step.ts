/** The step a draft is about, with what it presupposes on the day it is said to have happened. */
import type { CaseView, NextStepView } from '@tavlan/contract';
import type { EventType, LocalDate } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import { nextStepsQuery } from '../../api/queries.js';
import { readDay } from '../../ui/read-day.js';
import { useSettled } from '../../ui/use-settled.js';
import type { Draft } from './draft.js';

const TYPING_MS = 300;

/** `null` where nothing is known of that day yet: better silent than judged by another day. */
export function useStep(view: CaseView, draft: Draft, type: EventType, today: LocalDate): NextStepView | null {
  const typed = useSettled(draft.rough ? draft.last : draft.on, TYPING_MS);
  const day = readDay(typed, today) ?? today;
  const past = day < today;
  const { data } = useQuery({ ...nextStepsQuery(view.id, view.version, day), enabled: past });
  const now = stepOf(view.nextSteps, draft, type);
  if (!past) return now;
  const then = data === undefined ? null : stepOf(data, draft, type);
  if (then !== null || now === null) return then;
  // What could not be done at all that day still knows who may decide it.
  return { ...now, requirements: [] };
}

function stepOf(steps: readonly NextStepView[], { ref }: Draft, type: EventType): NextStepView | null {
  const own = steps.filter((step) => step.type === type);
  return own.find((step) => (step.instance ?? '') === ref) ?? own[0] ?? null;
}
