/** What a row of the list of screens says. */
import type { Person } from '../harness/office.js';

export interface Screen {
  /** Also what its pictures are called. */
  readonly name: string;
  /** As the router writes it. */
  readonly route: string;
  /** The user who opens it; null: nobody is signed in. */
  readonly who: string | null;
  /** From wherever the person was to the screen with all it shows. */
  readonly open: (person: Person) => Promise<void>;
  /** Where the rules are looked at; hundreds of cards alike would take a quarter of a minute. All of the page when left out. */
  readonly look?: readonly string[];
  /** Rules of axe that do not hold for it, each with the reason. */
  readonly except?: Readonly<Record<string, string>>;
  /** Where its pictures are taken, when it is not the two usual widths. */
  readonly widths?: readonly number[];
}

export const WIDTHS = [1440, 800] as const;
/** An address without a screen of its own. */
export const NOWHERE = '*';
