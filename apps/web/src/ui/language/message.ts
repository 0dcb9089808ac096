/**
 * Texts with parts to fill in, in ICU MessageFormat: `{name}`, `{n, plural, one {# dag} other {# dagar}}`, `{who, select, …}`
 * and `<b>pieces</b>`. Only what the texts use of it: a library for the rest would be a fifteenth of all that the board's
 * first visit fetches.
 */
export type Part =
  | string
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'count' }
  | {
      readonly kind: 'plural' | 'select';
      readonly name: string;
      readonly options: Readonly<Record<string, readonly Part[]>>;
    }
  | { readonly kind: 'piece'; readonly name: string; readonly parts: readonly Part[] };

const TOKEN = /\{\s*(\w+)\s*(?:(\})|,\s*(plural|select)\s*,)|<(\w+)>|<\/(\w+)>|[#{}]/y;
const OPTION = /\s*([\w=]+)\s*\{/y;
const END = /\s*\}/y;

/** What a text consists of; one that is not written as it should is refused. */
export function parseMessage(text: string): readonly Part[] {
  const [parts, end] = partsFrom(text, 0, '', false);
  if (end !== text.length) throw new Error(`“${text}” ends too early.`);
  return parts;
}

/** `until`: the brace or the closing tag that ends these parts. `counts`: whether `#` stands for a number. */
function partsFrom(text: string, start: number, until: string, counts: boolean): [Part[], number] {
  const parts: Part[] = [];
  let literal = '';
  let at = start;
  const put = (part: Part): void => {
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(part);
  };
  while (at < text.length) {
    const [token = '', name, ends, kind, opened] = matchAt(TOKEN, text, at) ?? [];
    if (token === '' || (token === '#' && !counts)) {
      literal += text[at];
      at += 1;
      continue;
    }
    at += token.length;
    if (token === until) return [literal === '' ? parts : [...parts, literal], at];
    if (token === '#') put({ kind: 'count' });
    else if (name !== undefined && ends !== undefined) put({ kind: 'value', name });
    else if (name !== undefined && (kind === 'plural' || kind === 'select')) {
      const [options, after] = optionsFrom(text, at, counts || kind === 'plural');
      put({ kind, name, options });
      at = after;
    } else if (opened !== undefined) {
      const [inner, after] = partsFrom(text, at, `</${opened}>`, counts);
      put({ kind: 'piece', name: opened, parts: inner });
      at = after;
    } else throw new Error(`“${text}” is not understood at ${at}.`);
  }
  if (until !== '') throw new Error(`“${text}” lacks ${until}.`);
  return [literal === '' ? parts : [...parts, literal], at];
}

function optionsFrom(text: string, start: number, counts: boolean): [Record<string, Part[]>, number] {
  const options: Record<string, Part[]> = {};
  let at = start;
  for (let option = matchAt(OPTION, text, at); option !== null; option = matchAt(OPTION, text, at)) {
    const [inner, after] = partsFrom(text, at + option[0].length, '}', counts);
    options[option[1]!] = inner;
    at = after;
  }
  const end = matchAt(END, text, at);
  if (end === null || options['other'] === undefined) throw new Error(`“${text}” lacks an option for the rest.`);
  return [options, at + end[0].length];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export interface Filling<Shown> {
  readonly locale: string;
  readonly value: (name: string) => unknown;
  /** How a piece with a look of its own is shown. */
  readonly piece: (name: string, inner: readonly (string | Shown)[]) => Shown;
}

/** The parts with their values. Numbers within a text are written as they are, except for `#`. */
export function fillIn<Shown>(parts: readonly Part[], filling: Filling<Shown>, count = 0): (string | Shown)[] {
  return parts.flatMap((part): (string | Shown)[] => {
    if (typeof part === 'string') return [part];
    switch (part.kind) {
      case 'value': {
        const value = filling.value(part.name);
        return [typeof value === 'number' ? String(value) : (value as string | Shown)];
      }
      case 'count':
        return [new Intl.NumberFormat(filling.locale).format(count)];
      case 'plural': {
        const number = Number(filling.value(part.name));
        const wanted = part.options[`=${number}`] ?? part.options[new Intl.PluralRules(filling.locale).select(number)];
        return fillIn(wanted ?? part.options['other']!, filling, number);
      }
      case 'select':
        return fillIn(part.options[String(filling.value(part.name))] ?? part.options['other']!, filling, count);
      case 'piece':
        return [filling.piece(part.name, fillIn(part.parts, filling, count))];
    }
  });
}
