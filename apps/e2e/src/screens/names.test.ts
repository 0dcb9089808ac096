/** What a screen reader says of a note and of a limit: step, child, limit, days – and red, late and protected in words. */
import { Office, type Person } from '../harness/office.js';

const office = new Office();
let chef: Person;
beforeAll(async () => {
  await office.open();
  chef = await office.signIn('chef');
});
afterAll(() => office.close());

interface Said {
  readonly role: string;
  readonly name: string;
}

/** The lines of the accessibility tree that a reader hears. */
async function heard(selector: string): Promise<Said[]> {
  const tree = await chef.page.locator(selector).first().ariaSnapshot();
  return [...tree.matchAll(/- (?:'?)(\w+) "((?:[^"\\]|\\.)*)"/g)].map(([, role = '', name = '']) => ({
    role,
    name: name.replaceAll('\u00ad', ''),
  }));
}

test('a card of the board says whose step it stands in, who, how long, which limit and how late', async () => {
  await chef.board.open('/?roda=1');
  const column = await heard('.board-column');
  expect(column.find(({ role }) => role === 'region')?.name).toMatch(/^Orosanmälan \d+ ärenden/);
  const cards = column.filter(({ role }) => role === 'link').map(({ name }) => name);
  expect(cards.length).toBeGreaterThan(1);
  const [first = ''] = cards;
  expect(first).toMatch(/^Röd: Skyddsbedömning saknas/);
  expect(first).toMatch(/\p{Lu}\p{Ll}+, \d+ år/u);
  expect(first).toMatch(/IO 2026-\d{4} ?, i steget (\d+ dagar|1 dag)/);
  expect(first).toMatch(/Skyddsbedömning – \d+ dag(ar)? sen ?, /);
  expect(first).toMatch(/Ej tilldelat$/);
});

test('markers that are only signs to the eye are words to the ear', async () => {
  await chef.board.open();
  await chef.board.filter('Stella');
  const [card] = (await heard('.board-columns')).filter(({ name }) => name.includes('Stella'));
  expect(card?.name).toContain('Ring inte hem');
  expect(card?.name).toContain('Polisanmäld');
});

test('a child with protected personal data is told of as such, not as a blank', async () => {
  const maria = await office.signIn('handlaggare');
  const [registered] = await maria.intake.register({
    on: '2026-11-23',
    source: 'Anmälan från privatperson',
    responsible: 'Maria Ek',
    children: [{ name: 'Ines Skyddander', number: '2016-05-05' }],
  });
  const id = registered?.id ?? '';
  const shown = await maria.openCase(id);
  await shown.log('Markera skyddade personuppgifter', { choose: { Skydd: 'Sekretessmarkering' } });
  await maria.board.open('/?mina=1');
  const card = maria.page.getByRole('region', { name: 'Orosanmälan' }).getByRole('link').filter({ hasText: registered?.dnr ?? '' }); // prettier-ignore
  const tree = await card.first().ariaSnapshot();
  expect(tree).toContain('Skyddade uppgifter');
  expect(tree).not.toContain('Skyddander');
});

test('a note of a case says its step, its day and what it is; an awaited one its last day and what is left', async () => {
  const id = await caseOf('Signe');
  await chef.openCase(id);
  await chef.page.locator('.react-flow__node').first().waitFor();
  const [notes, awaited] = [await spokenOf('lapp'), await spokenOf('förväntad lapp')];
  expect(notes.length).toBeGreaterThan(5);
  expect(awaited.length).toBeGreaterThan(0);
  expect([...notes, ...awaited].filter((note) => !STEPS.test(note))).toEqual([]);
  expect(notes.some((note) => note.includes('Röd lapp'))).toBe(true);
  expect(awaited.filter((note) => !/, senast .*, .*(sen|kvar|i dag)/.test(note))).toEqual([]);

  const limits = await chef.page.getByRole('region', { name: 'Frister' }).ariaSnapshot();
  expect(limits).toMatch(/Underställ beslutet/);
  expect(limits).toMatch(/\d+ dagar? sen/);
  expect(limits).toMatch(/LVU 7 §/);
});

const STEPS =
  /^(Orosanmälan|Förhandsbedömning|Utredning|Nämnd\/utskott|Förvaltningsrätt|Insats, placering, uppföljning|Avslutat)\. /;

async function spokenOf(kind: string): Promise<string[]> {
  const notes = chef.page.locator(`[aria-roledescription="${kind}"]`);
  return notes.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
}

async function caseOf(child: string): Promise<string> {
  const { hits } = await chef.ask<{ hits: { id: string; name: string | null }[] }>(`search?q=${child}`);
  return hits.find(({ name }) => name === child)?.id ?? '';
}
