import { z } from 'zod';
import { boardFilter, intakeRequest, logEventRequest, searchQuery, signInRequest } from './index.js';

const messages = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);

describe('What a schema says when a value does not fit', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['something is missing', signInRequest, { username: 'a' }, 'password: Uppgiften saknas.'],
    ['something is empty', signInRequest, { username: ' ', password: 'x' }, 'username: Uppgiften får inte vara tom.'],
    ['text is wanted', signInRequest, { username: 1, password: 'x' }, 'username: Skriv text.'],
    ['text is too long', boardFilter, { q: 'x'.repeat(101) }, 'q: Högst 100 tecken.'],
    ['a choice is wanted', boardFilter, { red: 'ja' }, 'red: Välj något av de tillåtna värdena.'],
    ['a day is wanted', boardFilter, { on: '2026-02-30' }, 'on: Skriv dagen som ÅÅÅÅ-MM-DD.'],
    ['something does not belong', boardFilter, { hej: '1' }, ': Här finns en uppgift som inte hör hit.'],
    ['the field has words of its own', searchQuery, { q: 'x' }, 'q: Skriv minst två tecken.'],
    ['the type is unknown', logEventRequest, { type: 'x', version: 1 }, 'type: Välj något av de tillåtna värdena.'],
    ['a whole number is wanted', logEventRequest, { type: 'kontakt', version: 1.5 }, 'version: Skriv ett heltal.'],
    ['nothing was sent', signInRequest, undefined, ': Uppgiften saknas.'],
    ['a list was sent', signInRequest, [], ': Uppgifterna ska vara ett objekt.'],
    [
      'a report is about nobody',
      intakeRequest,
      { on: '2026-11-23', source: 'privat', children: [] },
      'children: En anmälan ska röra minst ett barn.',
    ],
  ])('%s', (_what, schema, value, message) => {
    expect(messages(schema, value)).toEqual([message]);
  });
});
