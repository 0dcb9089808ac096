/**
 * Slows down guessing, and locks nobody out. Failures count for an account and an address together, so that whoever
 * guesses waits and the owner elsewhere does not. Those from places the account has never signed in from count together
 * too: many addresses give no more tries than one, and the owner's own desk is not one of them.
 */
import { ProblemError } from '../http/problem-error.js';
import { GrowingDelay } from './growing-delay.js';

const FREE_AT_AN_ADDRESS = 5;
const FREE_AT_UNKNOWN_PLACES = 20;
/** Hashing is heavy: so many sign-ins may wait at once, and no more. */
const MOST_AT_ONCE = 40;
const BUSY_MS = 1_000;

export interface Attempt {
  readonly account: string;
  readonly address: string;
  /** The account has signed in from there before. */
  readonly knownPlace: boolean;
}

/** Without looking at the password when there is a wait. */
export type Outcome = { readonly fits: boolean } | { readonly waitMs: number };

export class Attempts {
  private readonly atAddress: GrowingDelay;
  private readonly atUnknownPlaces: GrowingDelay;
  private underWay = 0;

  constructor(clock: () => number = Date.now) {
    this.atAddress = new GrowingDelay(FREE_AT_AN_ADDRESS, clock);
    this.atUnknownPlaces = new GrowingDelay(FREE_AT_UNKNOWN_PLACES, clock);
  }

  async guard({ account, address, knownPlace }: Attempt, check: () => Promise<boolean>): Promise<Outcome> {
    const name = account.toLowerCase();
    const counted: [GrowingDelay, string][] = [[this.atAddress, `${name}\n${address}`]];
    if (!knownPlace) counted.push([this.atUnknownPlaces, name]);
    const waitMs = Math.max(...counted.map(([delay, key]) => delay.left(key)));
    if (waitMs > 0) return { waitMs };
    if (this.underWay >= MOST_AT_ONCE) return { waitMs: BUSY_MS };
    this.underWay += 1;
    // Counted before the answer is known: a burst sent all at once gets no more tries than one sent in turn.
    for (const [delay, key] of counted) delay.add(key);
    try {
      const fits = await check();
      if (fits) {
        this.atAddress.forget(`${name}\n${address}`);
        // What others tried elsewhere stays counted.
        if (!knownPlace) this.atUnknownPlaces.takeBack(name);
      }
      return { fits };
    } finally {
      this.underWay -= 1;
    }
  }
}

export function toWait(waitMs: number): ProblemError {
  const seconds = Math.ceil(waitMs / 1000);
  const wait =
    seconds < 60 ? `${seconds} sekunder` : seconds === 60 ? 'en minut' : `${Math.ceil(seconds / 60)} minuter`;
  const detail = `Vänta ${wait} och försök igen, eller be systemförvaltaren om hjälp.`;
  return new ProblemError('too-many-attempts', { detail }, { retryAfter: seconds });
}
