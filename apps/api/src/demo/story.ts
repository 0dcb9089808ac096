/** How the demonstration's cases are written down. Days are counted from the day of loading: -13 is thirteen days ago. */
import type { Body, EventType } from '@tavlan/process';
import type { DemoUser } from './demo-people.js';

export interface StoryChild {
  readonly name: string;
  readonly age: number;
  /** Days until the next birthday; spread over the year when left out. */
  readonly birthdayIn?: number;
}

/**
 * One step: day, event type, data. A day that falls on a weekend is moved to the Friday before unless it is `exact`. In
 * data, a number where a day belongs is counted from today as well, 'U1' is the utskott's next meeting; in notes `{+7}`
 * becomes "mån 30 nov".
 */
export interface Step {
  readonly on: number;
  readonly exact?: true;
  /** On the nämnd's first meeting on or after the day; on the utskott's last one on or before it. */
  readonly atMeeting?: 'namnd' | 'utskott';
  readonly type: EventType;
  readonly at?: string;
  readonly by?: Body;
  readonly note?: string;
  readonly law?: string;
  /** For these children of the story alone; all of them when left out. */
  readonly only?: readonly number[];
  /** A name for this step, and the name of the step that it is about. */
  readonly as?: string;
  readonly ref?: string;
  /** What this step deliberately leaves undone. */
  readonly lacking?: readonly string[];
  /** Who records it; the worker when left out. */
  readonly recordedBy?: DemoUser;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Story {
  readonly unit: 'norr' | 'soder' | 'enheten';
  readonly worker: DemoUser;
  /** Who takes the report; the registrar when left out. */
  readonly registrar?: DemoUser;
  readonly children: readonly StoryChild[];
  readonly steps: readonly Step[];
}

type More = Omit<Step, 'on' | 'type'>;

/** Reads as a line of a register: `step(-13, 'skyddsbedomning-gjord', { at: '10:30' })`. */
export const step = (on: number, type: EventType, more: More = {}): Step => ({ on, type, ...more });
/** On this very day, also on a Saturday: where a limit is to fall on a certain day. */
export const exactly = (on: number, type: EventType, more: More = {}): Step => ({ on, exact: true, type, ...more });
