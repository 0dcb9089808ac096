/** Secrecy on the screen: a case that is not one's own does not exist. */
import { Office } from '../harness/office.js';

const office = new Office();
let id: string;
let dnr: string;
beforeAll(async () => {
  await office.open();
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anmälan från privatperson',
    children: [{ name: 'Hedda Hemlundsson', number: '2016-07-01' }],
  });
  ({ id, dnr } = registered ?? { id: '', dnr: '' });
  await karin.board.openFromTop();
  await karin.board.see(dnr, ['orosanmalan']);
});
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const NOT_FOUND = 'Ärendet finns inte, eller så har du inte tillgång till det.';

test.each([
  ['the neighbouring municipality', 'grannkommun'],
  ['the other unit of the same municipality', 'handlaggare2'],
])('%s sees nothing of it: not on the board, not in the search, not at its address', async (_who, username) => {
  const other = await office.signIn(username);
  await other.board.open();
  await other.board.see(dnr, []);
  await other.board.see('Hedda', []);

  for (const words of [dnr, 'Hedda', '20160701']) {
    const hits = await other.search(words);
    expect([words, hits]).toEqual([words, []]);
  }

  other.complaints.expect(404, new RegExp(`^/api/cases/${id}$`));
  await other.page.goto(`/arende/${id}`);
  await other.page.getByRole('heading', { name: NOT_FOUND }).waitFor();
  expect(await other.page.title()).not.toContain(dnr);
});

test.each([
  ['mottagning', 'Din roll har ingen ärendetavla'],
  ['forvaltare', 'Inställningar'],
  ['granskare', 'Loggranskning'],
  ['ledamot', 'Ärendeläget'],
])('%s has no board and no case, whatever the address', async (username, heading) => {
  const other = await office.signIn(username);
  // To a member a case is there when it is on the agenda; whoever sees no cases at all is told that.
  if (username === 'ledamot') other.complaints.expect(404, /^\/api\/cases\//);
  other.complaints.allow(403, /^\/api\/(board|stream|cases\/)/);
  await other.page.goto('/');
  await other.page.getByRole('heading', { name: heading }).waitFor();
  await other.page.goto(`/arende/${id}`);
  await other.page.getByRole('heading', { name: NOT_FOUND }).waitFor();
  expect(await other.page.getByText('Hedda').count()).toBe(0);
});

test('an address that never was a case says the same', async () => {
  const other = await office.signIn('grannkommun');
  other.complaints.expect(404, /^\/api\/cases\//);
  await other.page.goto('/arende/01900000-0000-7000-8000-000000000000');
  await other.page.getByRole('heading', { name: NOT_FOUND }).waitFor();
});

test('who is not signed in is asked to sign in and comes back to where they were going', async () => {
  const visitor = await office.visit('handlaggare');
  await visitor.page.goto(`/arende/${id}`);
  await visitor.page.getByRole('heading', { name: 'Tavlan', level: 1 }).waitFor();
  await visitor.fillSignIn('handlaggare');
  await visitor.caseOnScreen();
  expect(new URL(visitor.page.url()).pathname).toBe(`/arende/${id}`);
});
