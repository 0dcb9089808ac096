/** What an ordinary case is made of; it gets its unit, worker and name when all are put together. */
import { step, type Step, type StoryChild } from '../story.js';
import type { Variation } from './variation.js';

export interface Ordinary {
  readonly children: readonly Omit<StoryChild, 'name'>[];
  readonly steps: readonly Step[];
}

export type Template = (v: Variation) => Ordinary;
/** A template, and how many times it is told. */
export type Share = readonly [template: Template, times: number];

export const one = (age: number, steps: readonly Step[], birthdayIn?: number): Ordinary => ({
  children: [{ age, ...(birthdayIn !== undefined && { birthdayIn }) }],
  steps,
});

/** The supervisor's: somebody must do something that cannot wait. */
export const red = (on: number, reason: string, next: number, owner = 'chef'): Step =>
  step(on, 'rod-lapp-satt', { recordedBy: 'chef', data: { reason, owner, next } });
