/**
 * Every text of the interface, by its Swedish wording in ICU MessageFormat: `t('{n, plural, one {# dag} other {# dagar}}',
 * { n })`. The catalogue of each other language has that wording as its key; texts.test.ts finds what it lacks, what nobody
 * uses any more, and text that has not gone through here.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { Children, type ReactNode } from 'react';
import { language, LOCALE } from './language.js';

type Catalogue = Readonly<Record<string, string>>;

const catalogue: Catalogue =
  language === 'en' ? { ...(await import('./en-terms.json')).default, ...(await import('./en.json')).default } : {};

const formats = new Map<string, IntlMessageFormat>();

export type Values = Readonly<Record<string, string | number>>;

/** A text without parts to fill in is shown as it stands, braces and all. */
export function t(swedish: string, values?: Values): string {
  return values === undefined ? (catalogue[swedish] ?? swedish) : String(formatOf(swedish).format(values));
}

type Piece = (children: ReactNode[]) => ReactNode;

/** A text with pieces of its own look: `rich('Skriv <b>en rad</b>', { b: (text) => <strong>{text}</strong> })`. */
export function rich(
  swedish: string,
  values: Readonly<Record<string, string | number | ReactNode | Piece>>,
): ReactNode {
  // Each piece with a key, as a list wants.
  return Children.toArray(formatOf(swedish).format<ReactNode>(values as Record<string, ReactNode>));
}

/** A word of the process that comes from the service or its packages: the title of an event, a limit, a step. */
export const term = (swedish: string): string => catalogue[swedish] ?? swedish;

function formatOf(swedish: string): IntlMessageFormat {
  const known = formats.get(swedish);
  if (known) return known;
  const made = new IntlMessageFormat(catalogue[swedish] ?? swedish, LOCALE);
  formats.set(swedish, made);
  return made;
}
