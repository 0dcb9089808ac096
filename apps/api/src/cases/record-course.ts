/**
 * Records a whole course in a case at once, each entry as on its own day: decided on what was recorded before it, written
 * down by who did it then. One refold and one difference of intervals at the end. See docs/decisions/0015.
 */
import { Injectable } from '@nestjs/common';
import { dayInSweden, decide, type RegisterEvent, type Refusal } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { writeGrants } from '../access/case-grants.js';
import { changeCase, enterEvents, type Changed } from './change-case.js';
import { ContextReader } from './context-reader.js';
import type { CaseRegister } from './register/register-reader.js';

export interface CourseEntry {
  readonly entry: RegisterEvent;
  readonly by: string;
  /** When it was written down; no earlier than the one before. */
  readonly at: Date;
  /** What was missing then and taken in all the same. */
  readonly acknowledge: readonly string[] | 'all';
}

export type Refuse = (refusal: Refusal, entry: RegisterEvent) => Error;

@Injectable()
export class RecordCourse {
  constructor(private readonly contexts: ContextReader) {}

  /** As the service, in a case that is locked or new. */
  async within(
    tx: EntityManager,
    before: CaseRegister,
    course: readonly CourseEntry[],
    refuse: Refuse,
  ): Promise<Changed> {
    const context = await this.contexts.read(tx, before.row.m, before.row.born_here);
    const events = [...before.register.events];
    for (const { entry, at, acknowledge } of course) {
      const today = dayInSweden(at);
      const register = { ...before.register, events };
      const decision = decide({ register, context: context.context, entry, today, acknowledge });
      if (!decision.ok) throw refuse(decision.refusal, entry);
      events.push({ ...entry, recordedOn: today });
    }
    const last = course.at(-1);
    if (!last) throw new Error('A course has entries.');
    const entries = course.map(({ entry }) => entry);
    const change = { entries, by: last.by, now: last.at, recordings: course.map(({ by, at }) => ({ by, at })) };
    const changed = await changeCase(tx, enterEvents(before, change), context);
    await Promise.all(changed.written);
    if (changed.handedOver) await writeGrants(tx, changed.row, changed.file);
    return changed;
  }
}
