/** A morning of who leads the work: every late follow-up found from the first page, a delay explained, a case given away. */
import type { CaseView } from '@tavlan/contract';
import { Office, type Person } from '../harness/office.js';
import { fillStep } from '../harness/step-form.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

/** What follows a placed child: reviews, plans, visits. */
const FOLLOW_UPS = [
  'PLC-02',
  'LVU-15',
  'LVU-16',
  'LVU-18',
  'LVU-19',
  'PLC-03',
  'SKB-05',
  'PLC-12',
  'INS-12L',
  'INS-13',
];
const IN_NORR = '/api/board?unit=norr';

interface Page {
  readonly cards: readonly { readonly id: string; readonly dnr: string }[];
  readonly next: string | null;
}

async function casesOf(person: Person): Promise<string[]> {
  const { columns } = await person.ask<{ columns: (Page & { id: string })[] }>(IN_NORR.replace('/api/', ''));
  const ids = new Set<string>();
  for (const column of columns) {
    for (let page: Page = column; ;) {
      for (const { id } of page.cards) ids.add(id);
      if (page.next === null) break;
      page = await person.ask<Page>(`board/${column.id}?unit=norr&after=${encodeURIComponent(page.next)}`);
    }
  }
  return [...ids];
}

/** From the cases themselves, one by one: which follow-ups of placed children are past their day. */
async function lateFollowUps(person: Person): Promise<string[]> {
  const late: string[] = [];
  for (const id of await casesOf(person)) {
    const { dnr, clocks } = await person.ask<CaseView>(`cases/${id}`);
    const missed = clocks.filter(({ clock, outcome }) => outcome === 'overdue' && FOLLOW_UPS.includes(clock));
    late.push(...missed.map(({ title }) => `${dnr} ${title}`));
  }
  return late.sort();
}

async function showAll({ page }: Person): Promise<void> {
  const more = page.getByRole('button', { name: 'Visa fler' });
  while ((await more.count()) > 0) {
    const before = await page.getByRole('main').getByRole('listitem').count();
    await more.first().click();
    await page.waitForFunction((count) => document.querySelectorAll('main li').length > count, before);
  }
}

test('every late follow-up of a placed child is found from the first page', async () => {
  const karin = await office.signIn('arbetsledare');
  const { page } = karin;
  const late = await lateFollowUps(karin);
  expect(late.length).toBeGreaterThan(2);

  await page.getByRole('heading', { name: 'Bevakning', level: 1 }).waitFor();
  await page.getByRole('region', { name: 'Sent' }).getByRole('listitem').first().waitFor();
  await showAll(karin);
  const rows = await page.getByRole('region', { name: 'Sent' }).getByRole('listitem').allInnerTexts();
  const missing = late.filter((each) => {
    const [, dnr = '', title = ''] = /^(IO \S+) (.*)$/.exec(each) ?? [];
    return !rows.some((row) => row.includes(dnr) && row.includes(title));
  });
  expect(missing).toEqual([]);

  // And by child, with those that were kept beside those that were not.
  await page.getByRole('link', { name: /Placerade barn/ }).click();
  await page
    .getByText(/uppföljning(ar)? inte gjord/)
    .first()
    .waitFor();
  await showAll(karin);
  const flagged = page.getByRole('listitem').filter({ hasText: /uppföljning(ar)? inte gjord/ });
  const dnrs = (await flagged.allInnerTexts()).map((text) => /IO \d{4}-\d{4}/.exec(text)?.[0]);
  expect(new Set(dnrs)).toEqual(new Set(late.map((each) => /IO \d{4}-\d{4}/.exec(each)?.[0])));
});

test('a delay is explained from the row: a question of resources, from a short list', async () => {
  const karin = await office.signIn('arbetsledare');
  const { page } = karin;
  const explain = page
    .getByRole('region', { name: 'Sent' })
    .getByRole('button', { name: /^Ange orsak/ })
    .last();
  const code = /, (\S+)$/.exec((await explain.textContent()) ?? '')?.[1] ?? '';
  await explain.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Ange orsak till försening' }).waitFor();
  await fillStep(dialog, { choose: { Orsak: 'Bemanning' } });
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').filter({ hasText: code }).filter({ hasText: 'Orsak: Bemanning' }).first().waitFor();
});
