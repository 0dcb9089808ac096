/**
 * Every text of the interface, by its Swedish wording in ICU MessageFormat: `t('{n, plural, one {# dag} other {# dagar}}',
 * { n })`. The catalogue of each other language has that wording as its key; texts.test.ts finds what it lacks, what nobody
 * uses any more, and text that has not gone through here.
 */
import { Children, type ReactNode } from 'react';
import { LOCALE } from './language.js';
import { fillIn, parseMessage, type Part } from './message.js';

type Catalogue = Readonly<Record<string, string>>;

let catalogue: Catalogue = {};

/** Called before any other module of the page is loaded; waiting for it here would part the page into many small files. */
export function speak(words: Catalogue): void {
  catalogue = words;
}

const known = new Map<string, readonly Part[]>();

export type Values = Readonly<Record<string, string | number>>;

/** A text without parts to fill in is shown as it stands, braces and all. */
export function t(swedish: string, values?: Values): string {
  if (values === undefined) return catalogue[swedish] ?? swedish;
  const value = (name: string): string | number | undefined => values[name];
  return fillIn<string>(partsOf(swedish), { locale: LOCALE, value, piece: (_, inner) => inner.join('') }).join('');
}

type Piece = (children: ReactNode[]) => ReactNode;

/** A text with pieces of its own look: `rich('Skriv <b>en rad</b>', { b: (text) => <strong>{text}</strong> })`. */
export function rich(swedish: string, values: Readonly<Record<string, ReactNode | Piece>>): ReactNode {
  const piece = (name: string, inner: readonly ReactNode[]): ReactNode => {
    const look = values[name];
    return typeof look === 'function' ? look([...inner]) : inner;
  };
  // Each piece with a key, as a list wants.
  return Children.toArray(
    fillIn<ReactNode>(partsOf(swedish), { locale: LOCALE, value: (name) => values[name], piece }),
  );
}

/** A word of the process that comes from the service or its packages: the title of an event, a limit, a step. */
export const term = (swedish: string): string => catalogue[swedish] ?? swedish;

function partsOf(swedish: string): readonly Part[] {
  const parts = known.get(swedish) ?? parseMessage(catalogue[swedish] ?? swedish);
  known.set(swedish, parts);
  return parts;
}
