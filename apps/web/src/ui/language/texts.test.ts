/** Every text of the interface goes through the catalogue, and the catalogue holds what is used and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { COLUMN_TITLES, CLOCKS, EVENTS, KINDS, TRACKS, type EventSpec } from '@tavlan/process';
import ts from 'typescript';
import { parseMessage, type Part } from './message.js';

const SOURCES = join(import.meta.dirname, '../..');
const read = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Record<string, string>;
const english = read('en.json');
const terms = read('en-terms.json');

interface Found {
  readonly used: ReadonlySet<string>;
  readonly bare: readonly string[];
}

/** Attributes whose words a user sees or hears. */
const SHOWN =
  /^(label|title|text|head|heading|caption|help|intro|foot|error|unit|all|alt|placeholder|description|hint|empty|aria-(label|description|roledescription|valuetext))$/;
const LETTERS = /\p{L}{2,}/u;
/** Swedish letters, or several words in a row. */
const WORDS = /[åäöÅÄÖ]|^\p{Lu}\p{Ll}+[.!?…]?$|^\p{L}[\p{L}\d,:–-]* \p{L}[^<>=]*$/u;

/** What is written into the record is Swedish, whatever the language of who writes it. */
const RECORDED = new Set(['Ångrat direkt efter tilldelning', 'Ångrat direkt efter loggning']);

/** Words that are typed and read but never shown, and names that are the same in every language. */
const NOT_SHOWN = /(typed-day-words|product|language)\.ts$/;

function textsIn(file: string): Found {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const used = new Set<string>();
  const bare: string[] = [];
  const at = (node: ts.Node) =>
    `${relative(SOURCES, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().trim().slice(0, 60)}`;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^(t|rich)$/.test(node.expression.text)) {
      const [message, ...rest] = node.arguments;
      if (message && ts.isStringLiteralLike(message)) used.add(message.text);
      else bare.push(`${at(node)} – the text must be a literal`);
      rest.forEach(visit);
      return;
    }
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxText(node) && LETTERS.test(node.text) && !isKey(node)) bare.push(at(node));
    if (ts.isJsxAttribute(node)) {
      const name = node.name.getText();
      const value = node.initializer;
      // Names of classes, keys of lists, never shown.
      if (/^(className|key|aria-keyshortcuts)$/.test(name)) return;
      if (value && ts.isStringLiteral(value)) {
        if (SHOWN.test(name) && LETTERS.test(value.text)) bare.push(at(node));
        return;
      }
    }
    // What only a programmer sees.
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
    if ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && isShown(node) && !isCompared(node))
      bare.push(at(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { used, bare };
}

/** The name of a key of the keyboard. */
const isKey = ({ parent }: ts.Node): boolean =>
  ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === 'kbd';

/** A string that something is compared with, such as the name of a key. */
function isCompared({ parent }: ts.Node): boolean {
  return ts.isCaseClause(parent) || (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText()));
}

function isShown(node: ts.StringLiteralLike | ts.TemplateExpression): boolean {
  if (ts.isStringLiteralLike(node)) return WORDS.test(node.text) && !RECORDED.has(node.text);
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) =>
    /[åäöÅÄÖ]| \p{L}{2,} /u.test(text),
  );
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|testing\//.test(name) && !NOT_SHOWN.test(name))
  .map((name) => join(SOURCES, name));
const found = files.map(textsIn);
const used = new Set(found.flatMap((each) => [...each.used]));

/** The names of what is filled in, and of pieces with a look of their own. */
function partsOf(message: string): string[] {
  const names = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if (typeof part === 'string' || part.kind === 'count') return [];
      if (part.kind === 'value') return [part.name];
      if (part.kind === 'piece') return [`<${part.name}>`, ...names(part.parts)];
      return [part.name, ...Object.values(part.options).flatMap(names)];
    });
  return [...new Set(names(parseMessage(message)))].sort();
}

describe('The texts of the interface', () => {
  test('all go through the catalogue', () => expect(found.flatMap(({ bare }) => bare)).toEqual([]));
  test('are all translated into English', () => expect([...used].filter((text) => !(english[text] ?? ''))).toEqual([]));
  test('are all used', () => expect(Object.keys(english).filter((text) => !used.has(text))).toEqual([]));
  test('are filled in with the same things in both languages', () => {
    const unlike = Object.entries(english).filter(
      ([swedish, translated]) =>
        /[{<]/.test(swedish + translated) && partsOf(swedish).join() !== partsOf(translated).join(),
    );
    expect(unlike).toEqual([]);
  });
});

describe('The words of the process', () => {
  const wanted = new Set([
    ...Object.values(COLUMN_TITLES),
    ...Object.values(EVENTS).flatMap(({ title, act, fields = {} }: EventSpec) => [
      ...[title, act],
      ...Object.values(fields).flatMap((field) => [
        field.label,
        ...('values' in field ? Object.values(field.values) : []),
      ]),
    ]),
    ...Object.values(CLOCKS).map(({ title }) => title),
    ...Object.values(TRACKS).map(({ title }) => title),
    ...Object.values(KINDS).flatMap(({ title, states }) => [title, ...Object.values(states)]),
  ]);
  test('are all translated into English', () => expect([...wanted].filter((word) => !(terms[word] ?? ''))).toEqual([]));
  test('read the same as a text of the interface with the same wording', () =>
    expect(Object.keys(terms).filter((word) => english[word] !== undefined && english[word] !== terms[word])).toEqual(
      [],
    ));
  test('are all used', () => expect(Object.keys(terms).filter((word) => !wanted.has(word))).toEqual([]));
});
