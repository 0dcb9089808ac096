import { CLOCKS, EVENTS, FINDING_RULES, KINDS } from '@tavlan/process';
import { processMarkdown } from './process-markdown.js';

describe('docs/process.md', () => {
  const text = processMarkdown();

  test('comes out the same each time', () => {
    expect(processMarkdown()).toBe(text);
  });

  test('leaves out no event, no limit, no finding and no state', () => {
    const states = Object.values(KINDS).flatMap((kind) => Object.values(kind.states));
    const wanted = [
      ...Object.keys(EVENTS).map((type) => `<br>\`${type}\` |`),
      ...Object.entries(CLOCKS).map(([id, { title }]) => `#### ${title} (${id})`),
      ...FINDING_RULES.map(({ finding }) => `| \`${finding}\``),
      ...states,
    ];
    expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
  });

  test('gives every limit at least one length with its law', () => {
    const sections = text.split('\n#### ').slice(1);
    const without = sections.filter((section) => !/^\| från \d+ \S+ \d{4}/m.test(section));
    expect(without.map((section) => section.split('\n')[0])).toEqual([]);
  });

  test('has tables whose rows are as long as their heads', () => {
    for (const block of text.match(/(^\|.*\n)+/gm) ?? []) {
      const cells = block.trim().split('\n').map((line) => line.split(/(?<!\\)\|/).length); // prettier-ignore
      expect(new Set(cells).size).toBe(1);
    }
  });
});
