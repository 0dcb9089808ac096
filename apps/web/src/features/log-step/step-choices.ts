/** What can be logged, in the order it is likely to be meant: awaited steps by last day, other next steps, everything. */
import type { NextStepView } from '@tavlan/contract';
import { EVENTS, parseDay, TRACKS, type EventType, type LocalDate, type TrackId } from '@tavlan/process';
import { shortDay } from '../../ui/day-words.js';
import { LOCALE } from '../../ui/language/language.js';
import { t, term } from '../../ui/language/text.js';

export interface StepChoice {
  readonly id: string;
  readonly type: EventType;
  readonly act: string;
  readonly ref: string;
  readonly about: string | null;
  /** The next step it comes from; absent for what the process would not suggest now. */
  readonly step: NextStepView | null;
}
export interface StepGroup {
  readonly title: string;
  readonly choices: readonly StepChoice[];
}

/** Logged by the tool itself or through a form of their own. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['rattelse', 'nodoppnat', 'nodoppning-granskad', 'sammanslaget', 'atskilt', 'identitet-andrad', 'barn']); // prettier-ignore

export const choiceId = (type: string, ref: string | null): string =>
  ref === null || ref === '' ? type : `${type}@${ref}`;

/** Which thing is meant, where the same step could be taken with another one; its day as people write it. */
export function aboutText(step: NextStepView, steps: readonly NextStepView[], today: LocalDate): string | null {
  const alone = !steps.some((other) => other !== step && other.type === step.type);
  if (step.about === null || alone) return null;
  return step.about.replace(/\d{4}-\d{2}-\d{2}/, (text) => {
    const day = parseDay(text);
    return day === null ? text : shortDay(day, today);
  });
}

const choicesOf =
  (steps: readonly NextStepView[], today: LocalDate) =>
  (step: NextStepView): StepChoice => ({
    id: choiceId(step.type, step.instance),
    type: step.type,
    act: term(step.act),
    ref: step.instance ?? '',
    about: aboutText(step, steps, today),
    step,
  });

/** Awaited ones first, by last day; without one, after those that have one. */
export function byAwaited(a: NextStepView, b: NextStepView): number {
  if (a.awaited === null || b.awaited === null) return Number(a.awaited === null) - Number(b.awaited === null);
  const [x, y] = [a.awaited.lastDay ?? '9999', b.awaited.lastDay ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function stepGroups(nextSteps: readonly NextStepView[], today: LocalDate, typed = ''): StepGroup[] {
  const ofStep = choicesOf(nextSteps, today);
  const suggested = [...nextSteps].sort(byAwaited);
  const groups: StepGroup[] = [
    { title: t('Väntar nu'), choices: suggested.filter((step) => step.awaited !== null).map(ofStep) },
    ...byTrack(suggested.filter((step) => step.awaited === null).map(ofStep)),
  ];
  if (typed.trim() !== '') {
    const known = new Set(nextSteps.map((step) => step.type));
    const others = (Object.keys(EVENTS) as EventType[]).filter((type) => !known.has(type) && !NOT_OFFERED.has(type));
    groups.push({
      title: t('Övriga händelser'),
      choices: others.map((type) => ({
        id: type,
        type,
        act: term(EVENTS[type].act),
        ref: '',
        about: null,
        step: null,
      })),
    });
  }
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter((choice) => answers(choice, typed)) }))
    .filter((group) => group.choices.length > 0);
}

function byTrack(choices: readonly StepChoice[]): StepGroup[] {
  const groups = new Map<TrackId, StepChoice[]>();
  for (const choice of choices) {
    const { track } = EVENTS[choice.type];
    groups.set(track, [...(groups.get(track) ?? []), choice]);
  }
  return [...groups].map(([track, found]) => ({ title: term(TRACKS[track].title), choices: found }));
}

const plain = (text: string): string => text.toLocaleLowerCase(LOCALE).normalize('NFC');

/** Every word typed begins a word of the act, the title or what it is about. */
function answers(choice: StepChoice, typed: string): boolean {
  const words = plain(`${choice.act} ${term(EVENTS[choice.type].title)} ${choice.about ?? ''}`).split(/[\s()/,-]+/);
  return plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => words.some((candidate) => candidate.startsWith(word)));
}
