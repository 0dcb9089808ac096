/** What a schema says in Swedish when a value does not fit and the field has no words of its own. */
import { z } from 'zod';

const UNREADABLE = 'Uppgiften kunde inte läsas.';

const TYPES: Readonly<Record<string, string>> = {
  string: 'Skriv text.',
  number: 'Skriv ett tal.',
  int: 'Skriv ett heltal.',
  boolean: 'Ange ja eller nej.',
  array: 'Ange en lista.',
  tuple: 'Ange två värden.',
  object: 'Uppgifterna ska vara ett objekt.',
  record: 'Uppgifterna ska vara ett objekt.',
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'Ogiltigt id.',
  datetime: 'Skriv tidpunkten enligt ISO 8601.',
};

type Issue = z.core.$ZodRawIssue;
type Sized = Extract<Issue, { code: 'too_big' | 'too_small' }>;

function amount(issue: Sized): string {
  const most = issue.code === 'too_big';
  const limit = String(most ? issue.maximum : issue.minimum);
  if (issue.origin === 'string') {
    if (!most && limit === '1') return 'Uppgiften får inte vara tom.';
    return most ? `Högst ${limit} tecken.` : `Minst ${limit} tecken.`;
  }
  if (issue.origin === 'array') return most ? `Högst ${limit} stycken.` : `Minst ${limit} stycken.`;
  return most ? `Högst ${limit}.` : `Minst ${limit}.`;
}

export function swedishMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Uppgiften saknas.' : (TYPES[issue.expected] ?? UNREADABLE);
    case 'invalid_value':
      return issue.input === undefined ? 'Uppgiften saknas.' : 'Välj något av de tillåtna värdena.';
    case 'invalid_union':
      return issue.input === undefined ? 'Uppgiften saknas.' : 'Välj något av de tillåtna värdena.';
    case 'too_big':
    case 'too_small':
      return amount(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Uppgiften har fel form.';
    case 'unrecognized_keys':
      return 'Här finns en uppgift som inte hör hit.';
    default:
      return UNREADABLE;
  }
}

z.config({ localeError: swedishMessage });
