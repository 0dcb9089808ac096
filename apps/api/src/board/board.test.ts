import { COLUMNS, COLUMN_TITLES } from '@tavlan/process';
import type { Board, IntakeReceipt, SearchResult } from '@tavlan/contract';
import { startTestService, type TestService } from '../testing/test-service.js';
import type { TestBrowser } from '../testing/test-browser.js';

const TODAY = '2026-11-23';
/** A coordination number (day of birth 24, plus 60) that nobody has been given. */
const NUMBER = '20151184-2393';
let service: TestService;
let own: TestBrowser;
let elsa: IntakeReceipt['cases'][number];

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  own = await service.signedIn('handlaggare');
  elsa = await report({ name: 'Elsa Öhrn Provsson', personalNumber: NUMBER }, '2026-11-02');
  await log('skyddsbedomning-gjord', '2026-11-02', { immediateProtection: false });
  await log('utredning-inledd', '2026-11-16', {});
  await report({ name: 'Nils Testberg', born: '2019' }, '2026-11-23');
});
afterAll(() => service.stop());

async function report(child: { name: string; born?: string; personalNumber?: string }, on: string) {
  const answer = await own.post('intake', {
    on,
    source: 'anmalningsskyldig',
    unit: 'nord',
    responsible: 'handlaggare',
    children: [child],
  });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  const [first] = (answer.json as unknown as IntakeReceipt).cases;
  if (!first) throw new Error('no case');
  return first;
}

async function log(type: string, on: string, data: object): Promise<void> {
  const { version } = (await own.get(`cases/${elsa.id}`)).json as { version: number };
  const body = { type, on, version, ...data };
  const first = await own.post(`cases/${elsa.id}/events`, body);
  if (first.status === 201) return;
  const missing = (first.json['missing'] ?? []) as { id: string }[];
  const again = await own.post(`cases/${elsa.id}/events`, { ...body, acknowledge: missing.map(({ id }) => id) });
  expect([again.status, again.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
}

const board = async (query = '', browser = own) => {
  const answer = await browser.get(`board${query}`);
  expect(answer.status).toBe(200);
  return answer.json as unknown as Board;
};
const standing = ({ columns }: Board) =>
  columns.flatMap((column) => column.cards.map((card) => `${column.id} ${card.name} ${card.since} ${card.days}`));

describe('The board over HTTP', () => {
  test('has the seven columns in order, each with its title and count', async () => {
    const { columns, on, today } = await board();
    expect([on, today]).toEqual([TODAY, TODAY]);
    expect(columns.map(({ id, title }) => [id, title])).toEqual(COLUMNS.map((id) => [id, COLUMN_TITLES[id]]));
    expect(columns.map(({ count }) => count)).toEqual([1, 0, 1, 0, 0, 0, 0]);
  });

  test('a card tells the first name only, the age, whose it is, how long it has stood and what falls due', async () => {
    const { columns } = await board();
    expect(columns[2]?.cards).toMatchObject([
      {
        id: elsa.id,
        dnr: elsa.dnr,
        name: 'Elsa',
        age: 10,
        responsible: { id: 'handlaggare', name: 'Test handlaggare' },
        unit: 'nord',
        since: '2026-11-16',
        days: 7,
        echo: false,
      },
    ]);
    expect(columns[2]?.cards[0]?.next?.daysLeft).toEqual(expect.any(Number));
    expect(JSON.stringify(columns)).not.toContain('Provsson');
  });

  test('shows any day as it was', async () => {
    expect(standing(await board('?on=2026-11-10'))).toEqual(['forhandsbedomning Elsa 2026-11-02 8']);
    expect(standing(await board('?on=2026-11-01'))).toEqual([]);
    expect((await board('?on=2026-11-10')).today).toBe(TODAY);
  });

  test('shows what was known then: nothing of what was only written down today', async () => {
    expect(standing(await board('?on=2026-11-10&known=2026-11-10'))).toEqual([]);
    expect(standing(await board(`?on=2026-11-10&known=${TODAY}`))).toEqual(['forhandsbedomning Elsa 2026-11-02 8']);
  });

  test('filters by what stands in the address', async () => {
    expect(standing(await board('?responsible=me&q=nils'))).toEqual([`orosanmalan Nils ${TODAY} 0`]);
    expect(standing(await board('?unit=syd'))).toEqual([]);
  });

  test.each([['?on=igar'], ['?hittepa=1'], ['?red=ja'], ['?on=2026-11-23&on=2026-11-22']])(
    'a question it cannot read (%s) is named, not guessed at',
    async (query) => {
      const answer = await own.get(`board${query}`);
      expect([answer.status, answer.json['title']]).toEqual([422, 'Uppgifterna kunde inte läsas']);
    },
  );

  test('a page of a column is a column; a place that is none is refused', async () => {
    expect((await own.get('board/utredning')).json).toMatchObject({ id: 'utredning', count: 1, next: null });
    expect((await own.get('board/hittepa')).status).toBe(422);
    expect((await own.get('board/utredning?after=hittepa')).status).toBe(422);
  });

  test('the line above sees it, another unit and another municipality see nothing and count nothing', async () => {
    expect(standing(await board('', await service.signedIn('arbetsledare')))).toHaveLength(2);
    expect(standing(await board('', await service.signedIn('chef')))).toHaveLength(2);
    for (const name of ['handlaggare2', 'grannkommun']) {
      const { columns } = await board('', await service.signedIn(name));
      expect(columns.map(({ count, echoes }) => count + echoes)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }
  });

  test('every card shown stands in the access log before the answer leaves', async () => {
    await board('?q=elsa');
    const [row] = await service.db.owner<{ case_ids: string[] }>(
      `select case_ids from access_log where action = 'board' order by at desc, seq desc limit 1`,
    );
    expect(row?.case_ids).toEqual([elsa.id]);
  });
});

describe('Searching', () => {
  const find = async (q: string, browser = own) =>
    ((await browser.get(`search?q=${encodeURIComponent(q)}`)).json as unknown as SearchResult).hits;

  test('finds by dnr and by name', async () => {
    expect(await find(elsa.dnr)).toMatchObject([{ id: elsa.id, why: 'dnr' }]);
    expect(await find('provsson')).toMatchObject([
      { id: elsa.id, name: 'Elsa Öhrn Provsson', column: 'utredning', responsible: 'Test handlaggare', why: 'namn' },
    ]);
    expect(await find('öHRN')).toHaveLength(1);
  });

  test.each(['20151184-2393', '201511842393', '151184-2393', '1511842393'])(
    'finds by personal number written as %s, and does not tell it back',
    async (number) => {
      const hits = await find(number);
      expect(hits).toMatchObject([{ id: elsa.id, why: 'personnummer' }]);
      expect(JSON.stringify(hits)).not.toContain('2393');
    },
  );

  test('tells the registrar that a child is known and which unit to call, and nothing of what became of it', async () => {
    const registrar = await service.signedIn('mottagning');
    const told = {
      id: elsa.id,
      dnr: elsa.dnr,
      born: null,
      column: null,
      responsible: null,
      unit: 'Barn och unga nord',
    };
    expect(await find(NUMBER, registrar)).toEqual([{ ...told, name: null, why: 'personnummer' }]);
    expect(await find('elsa öhrn provsson', registrar)).toEqual([{ ...told, name: 'Elsa Öhrn Provsson', why: 'namn' }]);
    expect(await find('Elsa', registrar)).toEqual([]);
    expect((await registrar.get(`cases/${elsa.id}`)).status).toBe(403);
  });

  test('tells the registrar nothing of a protected child', async () => {
    const registrar = await service.signedIn('mottagning');
    await service.db.owner('update child set protected = true');
    const hits = [...(await find(NUMBER, registrar)), ...(await find('elsa öhrn provsson', registrar))];
    await service.db.owner('update child set protected = false');
    expect(hits).toEqual([]);
  });

  test('signs that mean something to the database mean themselves', async () => {
    expect(await find('%%')).toEqual([]);
    expect(await find("' or true --")).toEqual([]);
  });

  test('finds nothing that is another unit’s or another municipality’s', async () => {
    for (const name of ['handlaggare2', 'grannkommun']) {
      const other = await service.signedIn(name);
      expect(await find('provsson', other)).toEqual([]);
      expect(await find(elsa.dnr, other)).toEqual([]);
    }
  });

  test('asks for at least two signs', async () => {
    const answer = await own.get('search?q=e');
    expect([answer.status, (answer.json['errors'] as object[])[0]]).toEqual([
      422,
      { path: 'q', message: 'Skriv minst två tecken.' },
    ]);
  });

  test('every hit stands in the access log', async () => {
    await find('provsson');
    const [row] = await service.db.owner<{ case_ids: string[] }>(
      `select case_ids from access_log where action = 'search' order by at desc, seq desc limit 1`,
    );
    expect(row?.case_ids).toEqual([elsa.id]);
  });
});
