/** Logs the stories step by step, oldest first, through the same use cases as everybody else. */
import type { CaseView, IntakeRequest, LogEventRequest } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { LogEvent } from '../cases/log-event.js';
import { ProblemError } from '../http/problem-error.js';
import { RegisterReport } from '../intake/register-report.js';
import { CoordinationNumbers } from './coordination-number.js';
import { demoActor, type DemoUser } from './demo-people.js';
import type { StoryClock } from './story-clock.js';
import { bornOn, storyDay } from './story-days.js';
import { membersOf } from './story-members.js';
import type { Step, Story } from './story.js';

interface ToldCase {
  readonly id: string;
  version: number;
  readonly ids: Map<string, string>;
}
interface Told {
  readonly story: Story;
  readonly index: number;
  cases: readonly ToldCase[];
}
interface Act {
  readonly told: Told;
  readonly step: Step;
  readonly on: LocalDate;
  readonly at: string;
}

export interface StoryTools {
  readonly registerReport: RegisterReport;
  readonly logEvent: LogEvent;
  readonly clock: StoryClock;
}

const OFFICE_HOURS = ['08', '09', '10', '11', '13', '14', '15'];
const usualTime = (index: number, place: number): string =>
  `${OFFICE_HOURS[(index + place) % OFFICE_HOURS.length]}:${String((index * 7 + place * 3) % 60).padStart(2, '0')}`;

export class StoryTeller {
  private readonly numbers = new CoordinationNumbers();

  constructor(
    private readonly tools: StoryTools,
    private readonly today: LocalDate,
    private readonly meetings: readonly LocalDate[],
    /** Fails on anything a story leaves undone without saying so; else it is acknowledged, as it would be at a desk. */
    private readonly strict: boolean,
  ) {}

  /** Day by day; what happens in different cases on one day is logged side by side. */
  async tell(stories: readonly Story[]): Promise<void> {
    const acts = stories.flatMap((story, index) => this.actsOf({ story, index, cases: [] }));
    const days = groupBy(acts, ({ on }) => on);
    for (const on of [...days.keys()].sort()) {
      const byStory = [...groupBy(days.get(on) ?? [], ({ told }) => told).values()];
      // New cases get their numbers one after the other.
      for (const own of byStory) if (own[0]?.told.cases.length === 0) await this.perform(own.splice(0, 1));
      await Promise.all(byStory.map((own) => this.perform(own)));
    }
  }

  private async perform(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      await this.tools.clock.during(act.on, act.at, () => {
        if (act.told.cases.length === 0) return this.begin(act);
        return act.step.type === 'anmalan-inkommen' ? this.reportAgain(act) : this.log(act);
      });
    }
  }

  /** Steps of one story keep their order: a later one is never earlier in the day than the one before. */
  private actsOf(told: Told): Act[] {
    const steps = told.story.steps.map((step) => ({ step, on: this.dayOf(step) }));
    steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    let last = { on: '', at: '' };
    return steps.map(({ step, on }, place) => {
      const usual = usualTime(told.index, place);
      const at = on === last.on && (step.at ?? usual) < last.at ? last.at : (step.at ?? usual);
      last = { on, at };
      return { told, step, on, at };
    });
  }

  private dayOf({ on, exact, atMeeting }: Step): LocalDate {
    const date = storyDay(this.today, on, exact);
    return atMeeting ? (this.meetings.find((held) => held >= date) ?? date) : date;
  }

  /** Every story begins with a report: that is how a child becomes known. */
  private async begin({ told, step, on }: Act): Promise<void> {
    const { story, index } = told;
    if (step.type !== 'anmalan-inkommen') throw new Error(`Story ${index} does not begin with a report.`);
    const children = story.children.map(({ name, age, birthdayIn }, place) => {
      const born = bornOn(this.today, age, birthdayIn ?? 40 + ((index * 37 + place * 91) % 300));
      return { name, born, personalNumber: this.numbers.next(born) };
    });
    const cases = await this.register(story, { ...membersOf(step, on, this.today), unit: story.unit, children });
    told.cases = cases.map(({ id }) => ({ id, version: 1, ids: new Map<string, string>() }));
  }

  private async reportAgain({ told, step, on }: Act): Promise<void> {
    const reported = told.cases.filter((_, place) => !step.only || step.only.includes(place));
    await this.register(told.story, {
      ...membersOf(step, on, this.today),
      children: reported.map(({ id }) => ({ caseId: id })),
    });
    for (const each of reported) each.version += 1;
  }

  private async register({ unit }: Story, { type: _, ...request }: Record<string, unknown>) {
    const registrar = demoActor(unit === 'enheten' ? 'grannkommun' : 'mottagning');
    const { cases } = await this.tools.registerReport.run(registrar, request as unknown as IntakeRequest);
    return cases;
  }

  private async log({ told, step, on }: Act): Promise<void> {
    for (const [place, each] of told.cases.entries()) {
      if (step.only && !step.only.includes(place)) continue;
      const request = {
        ...membersOf(step, on, this.today),
        ...(step.type === 'arende-tilldelat' && assignment(told.story, step)),
        ...(step.ref !== undefined && { ref: each.ids.get(step.ref) ?? step.ref }),
        ...(step.lacking && { acknowledge: step.lacking }),
        version: each.version,
      } as unknown as LogEventRequest;
      try {
        const view = await this.logged(demoActor(this.recorderOf(told.story, step)), each.id, request);
        each.version = view.version;
        const entry = view.events.find(({ seq }) => seq === view.version);
        if (step.as !== undefined && entry) each.ids.set(step.as, entry.id);
      } catch (error) {
        throw whatWentWrong(error, told, step);
      }
    }
  }

  private async logged(actor: Actor, caseId: string, request: LogEventRequest): Promise<CaseView> {
    try {
      return await this.tools.logEvent.run(actor, caseId, request);
    } catch (error) {
      if (this.strict || !(error instanceof ProblemError) || error.code !== 'must-acknowledge') throw error;
      const missing = (error.members.missing ?? []).map(({ id }) => id);
      const acknowledge = [...(request.acknowledge ?? []), ...missing];
      return this.tools.logEvent.run(actor, caseId, { ...request, acknowledge });
    }
  }

  private recorderOf({ unit, worker }: Story, { type, recordedBy }: Step): DemoUser {
    if (recordedBy) return recordedBy;
    if (type !== 'arende-tilldelat' || unit === 'enheten') return worker;
    return unit === 'norr' ? 'arbetsledare' : 'chef';
  }
}

/** To the story's worker unless the step says another. */
function assignment({ worker, unit }: Story, { data = {} }: Step) {
  return { responsible: worker, unit, ...data };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function whatWentWrong(error: unknown, { story, index }: Told, { on, type }: Step): Error {
  const told = error instanceof ProblemError ? `${error.code}: ${error.members.detail}` : String(error);
  const missing = error instanceof ProblemError ? (error.members.missing ?? []).map(({ id }) => id).join(', ') : '';
  return new Error(`Story ${index} (${story.children[0]?.name}), ${type} on day ${on}: ${told} [${missing}]`);
}
