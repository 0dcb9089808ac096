/**
 * Takes in what has happened to the children of a report, from the report on, as it happened: for demonstrations and for
 * registers that are carried over. Siblings in one act; see `RecordCourse` for what is kept of the days between.
 */
import { Injectable } from '@nestjs/common';
import type { IntakeRequest } from '@tavlan/contract';
import { dayInSweden } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { demandKnownNames } from '../cases/known-names.js';
import { RecordCourse, type CourseEntry, type Refuse } from '../cases/record-course.js';
import { Database } from '../database/database.js';
import { closeReport } from './close-report.js';
import { linkFamily } from './family.js';
import { ReportedChildren } from './reported-children.js';

/** A report by what it became in each child's register. */
export interface TakenReport {
  readonly on: string;
  readonly at: Date;
  readonly by: string;
  readonly entries: readonly { readonly caseId: string; readonly eventId: string }[];
}

@Injectable()
export class RegisterCourse {
  constructor(
    private readonly database: Database,
    private readonly children: ReportedChildren,
    private readonly recorder: RecordCourse,
  ) {}

  /** `courses` by child, in the order of the report. Answers with the cases, in the same order. */
  run(
    actor: Actor,
    report: IntakeRequest,
    courses: readonly (readonly CourseEntry[])[],
    refuse: Refuse,
  ): Promise<string[]> {
    const m = actor.municipality;
    return this.database.withService(m, actor.userId, async (tx) => {
      for (const names of namesIn(courses)) await demandKnownNames(tx, m, names);
      const reported = await this.children.within(tx, actor, report);
      const ids = reported.map(({ found }) => found.row.case_id);
      for (const [place, { found }] of reported.entries()) {
        await this.recorder.within(tx, found, courses[place] ?? [], refuse);
      }
      await linkFamily(tx, m, ids);
      return ids;
    });
  }

  /** Gives the reports their running numbers, when all have come, in the order in which they came. */
  async number(m: number, reports: readonly TakenReport[]): Promise<void> {
    const inOrder = [...reports].sort((a, b) => a.at.getTime() - b.at.getTime());
    await this.database.withService(m, '', async (tx) => {
      for (const { on, at, by, entries } of inOrder) {
        const year = Number(dayInSweden(at).slice(0, 4));
        await closeReport(tx, { m, on, year, now: at, by, entries }, [], undefined);
      }
    });
  }
}

/** Those that entries name, once each. */
function namesIn(courses: readonly (readonly CourseEntry[])[]): Record<string, unknown>[] {
  const named = courses.flat().map(({ entry: { responsible, coHandler, unit } }) => ({ responsible, coHandler, unit }));
  return [...new Map(named.map((each) => [JSON.stringify(each), each])).values()];
}
