/** The draft of one dialog: kept as it is typed, sent once, and gone when it has gone in. */
import type { CaseView, Session } from '@tavlan/contract';
import { isEventType, type EventType } from '@tavlan/process';
import { useState } from 'react';
import { useLogEvent } from '../../api/mutations.js';
import { isProblem, ProblemError } from '../../api/problem-error.js';
import { bodiesOf, presetBody } from './bodies.js';
import { checkDraft, type FieldErrors } from './check-draft.js';
import { emptyDraft, hasContent, requestOf, withDaysRead, type Draft } from './draft.js';
import { draftSlot, dropDraft, keepLog, keptLog, newKey } from './draft-store.js';
import { errorsFromServer } from './field-errors.js';
import type { StepChoice } from './step-choices.js';

/** What is known where the dialog is opened from: the day of a meeting, who decides there, which limit is late. */
export type Given = Partial<Pick<Draft, 'on' | 'by' | 'data'>>;

/** What the dialog opens with: `1` for the choice of steps, else an event type, `@` and the instance when it is known. */
export function begun(start: string, view: CaseView, session: Session, given: Given = {}): Draft {
  const kept = keptLog(draftSlot(session.user.id, view.id));
  const draft = kept ?? emptyDraft(newKey(), view.version, session.today);
  const [type = '', ref] = start.split('@');
  if (!isEventType(type)) return draft;
  return draft.type === type && (ref === undefined || ref === draft.ref)
    ? draft
    : stepInto(draft, type, ref, view, session, given);
}

function stepInto(
  draft: Draft,
  type: EventType,
  ref: string | undefined,
  view: CaseView,
  session: Session,
  given: Given = {},
): Draft {
  const steps = view.nextSteps.filter((step) => step.type === type);
  const step = steps.find((one) => one.instance === ref) ?? steps[0];
  const bodies = bodiesOf(type, step?.bodies ?? null);
  const single = steps.length === 1 ? (step?.instance ?? '') : '';
  const data = { ...knownBefore(type, view, session), ...given.data, ...draft.data };
  return { ...draft, by: presetBody(bodies, session.roles), ...given, type, ref: ref ?? single, data };
}

/** Assigning begins with how it is assigned now, so that naming a second worker takes nothing away. */
function knownBefore(type: EventType, view: CaseView, session: Session): Record<string, string> {
  if (type !== 'arende-tilldelat') return {};
  const unit = session.units.find((one) => one.id === view.unit)?.id;
  return {
    ...(view.responsible !== null && { responsible: view.responsible.id }),
    ...(view.coHandler !== null && { coHandler: view.coHandler.id }),
    ...(unit !== undefined && { unit }),
  };
}

interface LogDraft {
  readonly draft: Draft;
  readonly errors: FieldErrors;
  /** What must be said above the form rather than at a field. */
  readonly problem: unknown;
  readonly pending: boolean;
  change(change: Partial<Draft>): void;
  choose(choice: StepChoice): void;
  send(acknowledge?: readonly string[], version?: number): void;
  discard(): void;
}

export function useLogDraft(
  start: string,
  view: CaseView,
  session: Session,
  onLogged: (view: CaseView) => void,
  given: Given = {},
): LogDraft {
  const slot = draftSlot(session.user.id, view.id);
  const [draft, setDraft] = useState(() => begun(start, view, session, given));
  const [checked, setChecked] = useState<FieldErrors>({});
  const log = useLogEvent(view.id);
  const served = draft.type === null ? { fields: {}, placed: false } : errorsFromServer(log.error, draft.type);

  const put = (next: Draft): void => {
    setDraft(next);
    if (hasContent(next)) keepLog(slot, next);
    else dropDraft(slot);
  };
  const change = (changed: Partial<Draft>): void => {
    put({ ...draft, ...changed });
    setChecked({});
    // What was shown as missing was shown for other words; an unanswered sending must stay in sight.
    if (log.error !== null && !isUncertain(log.error)) log.reset();
  };
  const send = (acknowledge: readonly string[] = [], version = draft.version): void => {
    const { type } = draft;
    if (type === null || log.isPending) return;
    const ready = withDaysRead({ ...draft, version }, type, session.today);
    const errors = checkDraft(ready, type, session.today);
    put(ready);
    setChecked(errors);
    if (Object.keys(errors).length > 0) return;
    log.mutate(
      { body: requestOf(ready, type, acknowledge), key: ready.key },
      {
        onSuccess: (answer) => {
          dropDraft(slot);
          onLogged(answer);
        },
      },
    );
  };

  return {
    draft,
    errors: { ...served.fields, ...checked },
    problem: served.placed ? null : log.error,
    pending: log.isPending,
    change,
    choose: (choice) => put(stepInto(draft, choice.type, choice.ref, view, session)),
    send,
    discard: () => dropDraft(slot),
  };
}

const isUncertain = (error: unknown): boolean =>
  error instanceof ProblemError && (error.uncertain || isProblem(error, 'key-reused'));
