import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import type { NoteReviewRequest } from '@tavlan/contract';
import { day } from '@tavlan/process';
import { aCase, aStep, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { LINDBY, actorOf } from '../testing/people.js';
import { AccessLogReader } from './access-log-reader.js';
import { LogReviews } from './log-reviews.js';
import { UnusualReader } from './unusual-reader.js';
import { isActionKnown, isReasonKnown } from './words.js';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const granskare = { ...actorOf('granskare'), address: '192.0.2.1' };
const handler = { ...actorOf('handlaggare'), address: '192.0.2.7' };
const chef = actorOf('chef');

let core: TestCore;
let reader: AccessLogReader;
let unusual: UnusualReader;
let reviews: LogReviews;
let alva: string;
let dnr: string;

beforeEach(async () => {
  core = await startTestCore();
  const { database, accessLog, clock } = core;
  reader = new AccessLogReader(database, accessLog, clock);
  unusual = new UnusualReader(database, accessLog, clock);
  reviews = new LogReviews(database, accessLog, clock);
  alva = await aCase(core, { children: [{ name: 'Alva Sten' }] });
  dnr = (await core.reader.view(handler, alva)).dnr;
});
afterEach(() => core.stop());

const page = (query: Partial<Parameters<AccessLogReader['page']>[1]> = {}) => reader.page(granskare, query);
const protect = () => core.db.owner('update child set protected = true');
const read = (times: number, actor = handler) =>
  Promise.all(Array.from({ length: times }, () => core.reader.view(actor, alva)));

describe('The log for the reviewer', () => {
  test('tells who, when, from where, which case and why, and nothing of what the case holds', async () => {
    const { rows } = await page({ user: 'handlaggare' });
    expect(rows[0]).toEqual({
      key: expect.stringMatching(/^[0-9a-f-]{36}:2$/),
      at: '2026-11-23T11:00:00.000Z',
      reader: { id: 'handlaggare', name: 'Test handlaggare' },
      action: { id: 'read-case', title: 'Öppnade ärendet' },
      address: '192.0.2.7',
      said: null,
      caseCount: 1,
      cases: [{ dnr, protected: false, reason: 'Enhetens mottagning, ärendet är inte tilldelat' }],
    });
    expect(JSON.stringify(rows)).not.toMatch(/Alva|Sten|2015/);
  });

  test('is read by person, by case and by days', async () => {
    const other = await aCase(core, { unit: 'syd' }, actorOf('handlaggare2'));
    await core.reader.view(actorOf('handlaggare2'), other);
    const users = async (query: Parameters<typeof page>[0]) =>
      (await page(query)).rows.map((row) => `${row.reader.id} ${row.action.id}`);
    expect(await users({ user: 'handlaggare2' })).toEqual(['handlaggare2 read-case', 'handlaggare2 register-report']);
    expect(await users({ dnr })).toEqual(['handlaggare read-case', 'handlaggare register-report']);
    expect(await users({ dnr, user: 'handlaggare2' })).toEqual([]);
    expect(await users({ to: day('2026-11-22') })).toEqual([]);
    expect(await users({ user: 'handlaggare', from: day('2026-11-23'), to: day('2026-11-23') })).toHaveLength(2);
  });

  test('answers for a number that no case has as for one that nobody has read, with the same row in the log', async () => {
    const answer = await page({ dnr: 'IO 1999-001' });
    expect(answer.rows).toEqual([]);
    const [row] = (await page({ user: 'granskare' })).rows;
    expect(row).toMatchObject({ action: { id: 'read-access-log' }, caseCount: 0 });
  });

  test('is paged by key, each row once, also when rows come meanwhile', async () => {
    await read(60);
    const first = await page({ user: 'handlaggare' });
    await read(3);
    const second = await page({ user: 'handlaggare', after: first.next! });
    const keys = [...first.rows, ...second.rows].map(({ key }) => key);
    expect(first.rows).toHaveLength(50);
    expect(new Set(keys).size).toBe(62);
    expect(keys).toHaveLength(62);
    expect(second.next).toBeNull();
    expect((await refusal(page({ after: 'x' }))).code).toBe('invalid-request');
  });

  test('is itself logged, with the cases it named', async () => {
    await page({ dnr });
    const [row] = (await page({ user: 'granskare' })).rows;
    expect(row).toMatchObject({
      action: { id: 'read-access-log', title: 'Granskade läsloggen' },
      address: '192.0.2.1',
      cases: [{ dnr, reason: 'Granskar läsloggen' }],
    });
  });

  test('does not name a protected case, unless asked for by its number', async () => {
    await protect();
    expect((await page({ user: 'handlaggare' })).rows[0]?.cases).toEqual([
      expect.objectContaining({ dnr: null, protected: true }),
    ]);
    expect((await page({ dnr })).rows[0]?.cases).toEqual([expect.objectContaining({ dnr, protected: true })]);
  });

  test('says of an attempt at a hidden case and at none that nothing was shown', async () => {
    await refusal(core.reader.view(actorOf('handlaggare2'), alva));
    await refusal(core.reader.view(actorOf('handlaggare2'), uuidv7()));
    const { rows } = await page({ user: 'handlaggare2' });
    expect(rows.map(({ cases }) => cases[0]?.reason)).toEqual(Array(2).fill('Utan åtkomst: inget visades'));
  });

  test('is asked for a quarter at a time at most', async () => {
    const asked = page({ from: day('2026-01-01'), to: day('2026-11-23') });
    expect((await refusal(asked)).members.errors).toEqual([
      { path: 'from', message: 'Välj högst 92 dagar åt gången.' },
    ]);
  });

  test('has words for every action and every reason there is', async () => {
    const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(?!.*test).*\.ts$/.test(name),
    );
    const text = sources.map((name) => readFileSync(join(SOURCES, name), 'utf8')).join('\n');
    const actions = [...text.matchAll(/\baction: '([a-z-]+)'(?=[^;]*caseIds)/g)].map(([, action = '']) => action);
    expect(new Set(actions).size).toBeGreaterThan(20);
    const reasons = await core.db.owner<{ reason: string }>(
      `select distinct reason from case_grant where principal <> 'service'`,
    );
    expect(actions.filter((action) => !isActionKnown(action))).toEqual([]);
    expect(reasons.filter(({ reason }) => !isReasonKnown(reason))).toEqual([]);
  });
});

describe('A sample of the month', () => {
  const draw = (seed: string, upTo?: string) => reader.sample(granskare, { month: '2026-11', size: 5, seed, upTo });
  const keysOf = ({ rows }: Awaited<ReturnType<typeof draw>>) => rows.map(({ key }) => key);

  test('is drawn again by its seed, also after more has been read', async () => {
    await read(40);
    const first = await draw('frö-1');
    expect(first).toMatchObject({ size: 5, of: 42, month: '2026-11' });
    core.clock.set('2026-11-24');
    await read(10);
    expect(keysOf(await draw('frö-1', first.upTo))).toEqual(keysOf(first));
    expect((await draw('frö-1')).of).toBe(52);
  });

  test('is another by another seed, and holds no reading of the log itself', async () => {
    await read(40);
    await page();
    const drawn = await Promise.all(['a', 'b', 'c'].map((seed) => draw(seed)));
    expect(new Set(drawn.map((each) => String(keysOf(each)))).size).toBe(3);
    expect(drawn[0]?.of).toBe(42);
    expect((await reader.sample(granskare, { month: '2026-10', size: 5, seed: 'a' })).rows).toEqual([]);
  });
});

describe('Unusual readings', () => {
  const found = async (query = {}) => {
    const { readings } = await unusual.find(granskare, query);
    return readings.map(({ row, because }) => `${row.reader.id} ${because.map(({ rule }) => rule).join(' ')}`);
  };

  test('an ordinary day holds none', async () => expect(await found()).toEqual([]));

  test('are found each by its rule, from what is recorded', async () => {
    await refusal(core.reader.view(actorOf('handlaggare2'), alva));
    expect(await found()).toEqual(['handlaggare2 utan-atkomst']);
    await core.db.owner(`update app_user set name = 'Eva Sten' where user_id = 'chef'`);
    await core.reader.view(chef, alva);
    expect((await found())[0]).toBe('chef samma-namn');
    await protect();
    expect(await found({ rule: 'skyddad' })).toEqual(['chef skyddad', 'handlaggare2 skyddad', 'handlaggare skyddad']);
    expect(JSON.stringify(await unusual.find(granskare, {}))).not.toContain(dnr);
  });

  test('in another unit, outside hours, and many in an hour', async () => {
    await core.db.owner(`update user_role set unit_id = 'syd' where user_id = 'handlaggare'`);
    expect(await found()).toEqual(['handlaggare annan-enhet']);
    core.clock.set('2026-11-28');
    await core.reader.view(chef, alva);
    expect((await found())[0]).toBe('chef utanfor-arbetstid');
    core.clock.set('2026-11-30');
    for (let n = 0; n < 31; n += 1) await core.reader.view(chef, await aCase(core));
    expect(new Set(await found({ rule: 'manga-pa-en-timme' }))).toEqual(new Set(['chef manga-pa-en-timme']));
  });

  test('of what nobody logged anything in, once the days have passed', async () => {
    await core.db.owner(`update event set recorded_by = 'chef'`);
    core.clock.set('2026-12-07');
    expect(await found()).toEqual([]);
    core.clock.set('2026-12-08');
    expect(await found()).toEqual(['handlaggare inget-loggat']);
    await core.logEvent.run(handler, alva, aStep('anteckning', '2026-12-08', 1));
    expect(await found({ to: day('2026-11-30') })).toEqual(['handlaggare inget-loggat']);
  });

  test('are paged, each once', async () => {
    core.clock.set('2026-11-28');
    await read(120);
    const keys: string[] = [];
    let after: string | undefined;
    do {
      const { readings, next } = await unusual.find(granskare, { rule: 'utanfor-arbetstid', after });
      keys.push(...readings.map(({ row }) => row.key));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(keys).toHaveLength(120);
    expect(new Set(keys).size).toBe(120);
  });
});

describe('A review', () => {
  const aReview = async (more: Partial<NoteReviewRequest> = {}): Promise<NoteReviewRequest> => ({
    id: uuidv7(),
    kind: 'arende',
    selection: { dnr },
    rows: (await page({ dnr })).rows.map(({ key }) => key),
    outcome: 'utreds',
    note: 'Fråga ställd till chefen.',
    follows: null,
    ...more,
  });
  const listed = async () => (await reviews.list(granskare, undefined)).reviews;

  test('is noted with who, when and which rows, and ended by another', async () => {
    const first = await aReview();
    expect(await reviews.note(granskare, first)).toEqual({
      ...first,
      at: '2026-11-23T11:00:00.000Z',
      reviewer: { id: 'granskare', name: 'Test granskare' },
      reader: null,
      ended: false,
    });
    core.clock.set('2026-11-24');
    await reviews.note(granskare, await aReview({ outcome: 'utan-anmarkning', note: null, follows: first.id }));
    expect((await listed()).map(({ outcome, ended }) => [outcome, ended])).toEqual([
      ['utan-anmarkning', false],
      ['utreds', true],
    ]);
  });

  test('sent twice is noted once; another under its id is refused', async () => {
    const review = await aReview();
    await reviews.note(granskare, review);
    await reviews.note(granskare, review);
    expect((await refusal(reviews.note(granskare, { ...review, outcome: 'obehorig' }))).code).toBe('key-reused');
    expect(await listed()).toHaveLength(1);
  });

  test('of rows that are not there, or ending a review that is not, is refused and nothing is noted', async () => {
    expect((await refusal(reviews.note(granskare, await aReview({ rows: [`${uuidv7()}:1`] })))).code).toBe(
      'invalid-request',
    );
    expect((await refusal(reviews.note(granskare, await aReview({ follows: uuidv7() })))).code).toBe('invalid-request');
    expect(await listed()).toEqual([]);
  });

  test('does not name a case that has become protected', async () => {
    await reviews.note(granskare, await aReview());
    await protect();
    expect((await listed())[0]?.selection).toEqual({ dnr: null });
  });

  test('is no colleague’s to read', async () => {
    await reviews.note(granskare, await aReview());
    expect(await core.database.withActor(chef, (tx) => tx.query('select 1 from log_review'))).toEqual([]);
    expect(await core.database.withService(LINDBY, '', (tx) => tx.query('select 1 from log_review'))).toHaveLength(1);
  });
});
