/** Enters the stories, the child that was reported first coming first; each is one transaction. */
import type { RegisterEvent, Refusal } from '@tavlan/process';
import type { AccessLog } from '../audit/access-log.js';
import { RegisterCourse, type TakenReport } from '../intake/register-course.js';
import { demoActor } from './demo-people.js';
import type { StoryClock } from './story-clock.js';
import { courseOf, type StoryCourse, type Telling } from './story-course.js';
import type { Story } from './story.js';

export interface StoryTools {
  readonly registerCourse: RegisterCourse;
  readonly accessLog: AccessLog;
  readonly clock: StoryClock;
}

interface Access {
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly caseId: string;
}

export class StoryTeller {
  constructor(
    private readonly tools: StoryTools,
    private readonly telling: Telling,
  ) {}

  async tell(stories: readonly Story[]): Promise<void> {
    const told = stories.map((story, index) => courseOf(story, index, this.telling));
    told.sort((a, b) => startOf(a) - startOf(b));
    const reports = new Map<number, TakenReport[]>();
    const accesses: Access[] = [];
    for (const each of told) {
      const ids = await this.enter(each);
      const { municipality: m } = demoActor(each.registrar);
      reports.set(m, [...(reports.get(m) ?? []), ...reportsOf(each, ids)]);
      accesses.push(...accessesOf(each, ids));
    }
    for (const [m, own] of reports) await this.tools.registerCourse.number(m, own);
    await this.logAccesses(accesses);
  }

  private enter(told: StoryCourse): Promise<string[]> {
    const actor = demoActor(told.registrar);
    const refuse = (refusal: Refusal, entry: RegisterEvent) => whatWentWrong(refusal, entry, told.story);
    return this.tools.clock.at(new Date(startOf(told)), () =>
      this.tools.registerCourse.run(actor, told.report, told.courses, refuse),
    );
  }

  /** Whoever recorded something has seen the case then. */
  private async logAccesses(accesses: readonly Access[]): Promise<void> {
    const inOrder = [...accesses].sort((a, b) => a.at.getTime() - b.at.getTime());
    await Promise.all(
      inOrder.map(({ at, by, action, caseId }) =>
        this.tools.clock.at(at, () => this.tools.accessLog.log({ actor: demoActor(by), action, caseIds: [caseId] })),
      ),
    );
  }
}

const startOf = ({ reports }: StoryCourse): number => reports[0]?.at.getTime() ?? 0;

function reportsOf({ reports, registrar }: StoryCourse, ids: readonly string[]): TakenReport[] {
  return reports.map(({ on, at, entries }) => ({
    on,
    at,
    by: registrar,
    entries: entries.map(({ place, eventId }) => ({ caseId: ids[place] ?? '', eventId })),
  }));
}

function accessesOf({ courses }: StoryCourse, ids: readonly string[]): Access[] {
  return courses.flatMap((course, place) =>
    course.map(({ at, by, entry: { type } }) => {
      const action = type === 'anmalan-inkommen' ? 'register-report' : 'log-event';
      return { at, by, action, caseId: ids[place] ?? '' };
    }),
  );
}

function whatWentWrong({ code, text, missing }: Refusal, { type, on }: RegisterEvent, { children }: Story): Error {
  const left = missing.map(({ id }) => id).join(', ');
  return new Error(`${children[0]?.name}, ${type} on ${on}: ${code} [${left}] ${text}`);
}
