import type { Board, ChangedCards } from '@tavlan/contract';
import { log, report } from '../testing/test-office.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import type { TestBrowser } from '../testing/test-browser.js';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
let service: TestService;
let own: TestBrowser;
let other: TestBrowser;
let id: string;

beforeAll(async () => {
  service = await startTestService({ today: '2026-11-23' });
  [own, other] = await Promise.all([service.signedIn('handlaggare'), service.signedIn('handlaggare2')]);
  ({ id } = await report(own, 'Elsa', '2026-11-16'));
  await report(own, 'Nils', '2026-11-16');
});
afterAll(() => service.stop());

async function cards(browser: TestBrowser, body: object): Promise<ChangedCards['cards']> {
  const { status, json } = await browser.post('board/cards', body);
  expect(status).toBe(200);
  return (json as unknown as ChangedCards).cards;
}

describe('Changed cards', () => {
  test('are the very cards of the board, each with its column', async () => {
    const { columns } = (await own.get('board')).json as unknown as Board;
    const [card] = columns.flatMap((column) => column.cards.filter((each) => each.id === id));
    expect(await cards(own, { ids: [id] })).toEqual([{ id, places: [{ column: 'orosanmalan', card }] }]);
  });

  test('tell a case that may not be seen as one that does not exist', async () => {
    expect(await cards(other, { ids: [id, NOBODYS] })).toEqual([
      { id, places: null },
      { id: NOBODYS, places: null },
    ]);
  });

  test('are left out by the filter of the board they are asked for', async () => {
    expect(await cards(own, { ids: [id], filter: { q: 'Nils' } })).toEqual([{ id, places: [] }]);
    expect((await cards(own, { ids: [id], filter: { late: '1' } }))[0]?.places).toHaveLength(1);
  });

  test('come with the echoes of a case that stands in more than one column', async () => {
    await log(own, id, 'skyddsbedomning-gjord', '2026-11-16', { immediateProtection: false });
    await log(own, id, 'utredning-inledd', '2026-11-17');
    await report(own, 'Elsa', '2026-11-20', { children: [{ caseId: id }] });
    const [changed] = await cards(own, { ids: [id] });
    expect(changed?.places?.map(({ column, card }) => `${column} ${card.echo}`)).toEqual([
      'orosanmalan true',
      'utredning false',
    ]);
  });

  test('are asked for by id, and not too many at once', async () => {
    expect((await own.post('board/cards', { ids: ['x'] })).status).toBe(422);
    expect((await own.post('board/cards', { ids: Array.from({ length: 201 }, () => NOBODYS) })).status).toBe(422);
  });
});
