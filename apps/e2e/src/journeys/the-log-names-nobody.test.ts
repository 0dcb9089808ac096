/** After every journey: what the service has logged of them all tells of nobody. */
import { readFileSync } from 'node:fs';
import { dataFolderOfTavlan, Office, type Person } from '../harness/office.js';
import { logOf } from '../harness/server.mjs';
import { toldPerson } from '../harness/told-people.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

interface Card {
  readonly name: string | null;
}
interface Column {
  readonly id: string;
  readonly cards: readonly Card[];
  readonly next: string | null;
}

/** The names of all children the person sees on the board, every page of it. */
async function childrenOf(person: Person): Promise<string[]> {
  const { columns } = await person.ask<{ columns: Column[] }>('board');
  const cards: Card[] = [];
  for (const column of columns) {
    cards.push(...column.cards);
    for (let after = column.next; after !== null;) {
      const page = await person.ask<Column>(`board/${column.id}?after=${encodeURIComponent(after)}`);
      cards.push(...page.cards);
      after = page.next;
    }
  }
  return cards.flatMap(({ name }) => name ?? []);
}

test('no line of the log tells a name or a personal number', async () => {
  const anders = await office.signIn('chef');
  const { colleagues } = await anders.ask<{ colleagues: { name: string }[] }>('session');
  const children = await childrenOf(anders);
  expect(children.length).toBeGreaterThan(200);
  expect(colleagues.length).toBeGreaterThan(10);
  // What the journeys themselves have typed stands on the board too, unless it is masked there.
  const names = [
    ...new Set([...children, ...children.flatMap((name) => name.split(' ')), ...colleagues.map(({ name }) => name)]),
  ];

  const lines = readFileSync(logOf(dataFolderOfTavlan()), 'utf8').split('\n').filter(Boolean);
  const answered = lines.filter((line) => line.includes('"answered"'));
  expect(answered.length).toBeGreaterThan(20);
  const told = lines.flatMap((line) => {
    const found = toldPerson(line, names);
    return found === undefined ? [] : [`${found}: ${line}`];
  });
  expect(told).toEqual([]);

  // The same look finds what is planted in a line of this very log.
  const [first = ''] = answered;
  const plant = (word: string) => first.replace('"answered"', JSON.stringify(`answered ${word}`));
  for (const word of [colleagues[0]?.name ?? '', children[0] ?? '', '20160701-2384']) {
    expect(toldPerson(plant(word), names)).toBeDefined();
  }
});
