import { startTestService, type TestService } from '../testing/test-service.js';
import type { Answer, TestBrowser } from '../testing/test-browser.js';
import { written } from '../testing/written.js';

const TODAY = '2026-11-23';

let service: TestService;
let own: TestBrowser;
let id: string;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  own = await service.signedIn('handlaggare');
});
afterAll(() => service.stop());

beforeEach(async () => {
  const report = {
    on: '2026-11-20',
    source: 'anmalningsskyldig',
    unit: 'nord',
    responsible: 'handlaggare',
    children: [{ name: 'Elsa Provsson', born: '2015-03-04' }],
  };
  const answer = await own.post('intake', report);
  expect(answer.status).toBe(201);
  id = (answer.json['cases'] as { id: string }[])[0]?.id ?? '';
});

const view = async () => (await own.get(`cases/${id}`)).json as { version: number; events: unknown[] };
const log = (body: object, headers: Record<string, string> = {}) => own.post(`cases/${id}/events`, body, headers);

/** The call is refused as told, and leaves everything as it was. */
async function refused(call: () => Promise<Answer>, status: number, title: string): Promise<Answer> {
  const before = await written(service.db);
  const answer = await call();
  expect([answer.status, answer.json['title']]).toEqual([status, title]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await written(service.db)).toBe(before);
  return answer;
}

describe('A step that cannot be logged', () => {
  test('a type of event that does not exist is named', async () => {
    const { version } = await view();
    const answer = await refused(
      () => log({ type: 'hittepa', on: TODAY, version }),
      422,
      'Uppgifterna kunde inte läsas',
    );
    expect(answer.json['errors']).toEqual([{ path: 'type', message: 'Välj något av de tillåtna värdena.' }]);
  });

  test('a day that is none is named', async () => {
    const { version } = await view();
    const body = { type: 'skyddsbedomning-gjord', on: '2026-02-30', version };
    const answer = await refused(() => log(body), 422, 'Uppgifterna kunde inte läsas');
    expect(answer.json['errors']).toEqual([{ path: 'on', message: 'Skriv dagen som ÅÅÅÅ-MM-DD.' }]);
  });

  test('a datum of another type of event is named', async () => {
    const { version } = await view();
    const body = { type: 'skyddsbedomning-gjord', on: TODAY, until: TODAY, version };
    const answer = await refused(() => log(body), 422, 'Uppgifterna kunde inte läsas');
    expect(answer.json['errors']).toEqual([{ path: 'until', message: 'Här finns en uppgift som inte hör hit.' }]);
  });

  test('without the version it was decided on, it is not taken', async () => {
    const answer = await refused(
      () => log({ type: 'skyddsbedomning-gjord', on: TODAY }),
      422,
      'Uppgifterna kunde inte läsas',
    );
    expect(answer.json['errors']).toEqual([{ path: 'version', message: 'Uppgiften saknas.' }]);
  });

  test('a day ahead is refused, and planning it is offered', async () => {
    const { version } = await view();
    const body = { type: 'skyddsbedomning-gjord', on: '2026-11-24', version };
    const answer = await refused(() => log(body), 422, 'Datumet ligger i framtiden');
    expect(answer.json['detail']).toContain('Vill du planera den i stället?');
  });

  test('a day before the child was born is refused', async () => {
    const { version } = await view();
    const body = { type: 'skyddsbedomning-gjord', on: '2014-01-01', version };
    await refused(() => log(body), 422, 'Datumet ligger före barnets födelse');
  });

  test('a reference to nothing is refused', async () => {
    const { version } = await view();
    const body = { type: 'skyddsbedomning-gjord', on: TODAY, ref: 'finns-inte', version };
    await refused(() => log(body), 422, 'Händelsen som åsyftas finns inte');
  });

  test('somebody else was faster: both see what was logged in between', async () => {
    const { version } = await view();
    expect((await log({ type: 'skyddsbedomning-gjord', on: TODAY, immediateProtection: false, version })).status).toBe(
      201,
    );
    const body = { type: 'kontakt', on: TODAY, with: 'skola', how: 'telefon', version };
    const answer = await refused(() => log(body), 409, 'Någon annan hann före');
    expect(answer.json['version']).toBe(version + 1);
    expect(answer.json['since']).toMatchObject([{ title: 'Skyddsbedömning gjord', recordedBy: 'Test handlaggare' }]);
  });

  test('what deviates is shown with its law, and taken in once it has been seen', async () => {
    const { version } = await view();
    const body = { type: 'utredning-avslutad', on: TODAY, result: 'utan-insats', version };
    const answer = await refused(() => log(body), 409, 'Något saknas eller avviker');
    const missing = answer.json['missing'] as { id: string; text: string; law: string }[];
    expect(missing.length).toBeGreaterThan(0);
    for (const each of missing) expect([each.text, each.law].every((text) => text.length > 3)).toBe(true);
    const taken = await log({ ...body, acknowledge: missing.map((each) => each.id) });
    expect([taken.status, taken.json['version']]).toEqual([201, version + 1]);
  });

  test('a correction says either what holds instead or that nothing does', async () => {
    const { version, events } = await view();
    const ref = (events as { id: string }[])[0]?.id;
    const answer = await refused(
      () => own.post(`cases/${id}/corrections`, { ref, version, reason: 'Fel dag' }),
      422,
      'Uppgifterna kunde inte läsas',
    );
    expect((answer.json['errors'] as { message: string }[])[0]?.message).toContain('Ange antingen');
  });
});

describe('A case that is not there, or not the reader’s', () => {
  const calls: readonly [string, (browser: TestBrowser, caseId: string) => Promise<Answer>][] = [
    ['reading it', (browser, caseId) => browser.get(`cases/${caseId}`)],
    ['reading its register', (browser, caseId) => browser.get(`cases/${caseId}/events`)],
    [
      'logging in it',
      (browser, caseId) =>
        browser.post(`cases/${caseId}/events`, { type: 'skyddsbedomning-gjord', on: TODAY, version: 1 }),
    ],
    [
      'correcting it',
      (browser, caseId) =>
        browser.post(`cases/${caseId}/corrections`, { ref: 'x', version: 1, reason: 'fel', void: true }),
    ],
  ];

  test.each(calls)('%s is answered to the letter alike, by unit and by municipality', async (_what, call) => {
    const missing = await refused(
      () => call(own, '00000000-0000-4000-8000-000000000000'),
      404,
      'Ärendet finns inte, eller så har du inte tillgång till det.',
    );
    expect(Object.keys(missing.json).sort()).toEqual(['status', 'title', 'type']);
    for (const username of ['handlaggare2', 'grannkommun'] as const) {
      const other = await service.signedIn(username);
      const hidden = await refused(() => call(other, id), 404, String(missing.json['title']));
      expect(hidden.text).toBe(missing.text);
      expect([...hidden.headers.keys()].sort()).toEqual([...missing.headers.keys()].sort());
    }
    expect((await call(own, 'inget-id')).text).toBe(missing.text);
  });

  test('a read of what is not there is logged like any other', async () => {
    const before = await service.db.owner<{ n: string }>(
      `select count(*) as n from access_log where action = 'read-case'`,
    );
    await own.get('cases/00000000-0000-4000-8000-000000000000');
    const after = await service.db.owner<{ n: string }>(
      `select count(*) as n from access_log where action = 'read-case'`,
    );
    expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1);
  });
});

describe('A step sent twice', () => {
  const step = (version: number) => ({ type: 'kontakt', on: TODAY, with: 'skola', how: 'telefon', version });

  test('under one key is logged once, and answered as the first time', async () => {
    const { version } = await view();
    const headers = { 'idempotency-key': 'dubbelklick-1' };
    const both = await Promise.all([log(step(version), headers), log(step(version), headers)]);
    expect(both.map((answer) => answer.status)).toEqual([201, 201]);
    expect(both[0]?.json).toEqual(both[1]?.json);
    expect((await view()).version).toBe(version + 1);
  });

  test('under one key with another content is refused', async () => {
    const { version } = await view();
    const headers = { 'idempotency-key': 'dubbelklick-2' };
    expect((await log(step(version), headers)).status).toBe(201);
    await refused(
      () => log({ ...step(version), how: 'brev' }, headers),
      422,
      'Nyckeln har redan använts till något annat',
    );
  });

  test('a key that is too long is named', async () => {
    const { version } = await view();
    const answer = await refused(
      () => log(step(version), { 'idempotency-key': 'x'.repeat(201) }),
      422,
      'Uppgifterna kunde inte läsas',
    );
    expect((answer.json['errors'] as { path: string }[])[0]?.path).toBe('Idempotency-Key');
  });
});
