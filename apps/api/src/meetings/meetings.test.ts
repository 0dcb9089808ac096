import type { Agenda, CaseView, Meetings } from '@tavlan/contract';
import { log, report } from '../testing/test-office.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import type { TestBrowser } from '../testing/test-browser.js';
import { written } from '../testing/written.js';

const TODAY = '2026-11-23';
let service: TestService;
let own: TestBrowser;
let secretary: TestBrowser;
let member: TestBrowser;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  own = await service.signedIn('handlaggare');
  secretary = await service.signedIn('namndsekreterare');
  member = await service.signedIn('ledamot');
});
afterAll(() => service.stop());

const meetings = async (browser: TestBrowser) => (await browser.get('meetings')).json as unknown as Meetings;
const agenda = async (browser: TestBrowser, day: string, organ = 'utskott') =>
  (await browser.get(`meetings/${day}?organ=${organ}`)).json as unknown as Agenda;

async function putForward(name: string, decisionType = 'ansokan-lvu', more = {}): Promise<{ id: string; ref: string }> {
  const { id } = await report(own, name, '2026-09-01');
  await log(own, id, 'skyddsbedomning-gjord', '2026-09-01', { immediateProtection: false });
  await log(own, id, 'utredning-inledd', '2026-09-07');
  const { events } = await log(own, id, 'forslag-till-beslut', '2026-11-20', { decisionType, ...more });
  return { id, ref: events.at(-1)!.id };
}

describe('Planning meetings', () => {
  test('is for the secretary and the administrator, and planning one twice plans one', async () => {
    const wish = { on: '2026-12-08', organ: 'namnd' };
    const planned = await secretary.post('meetings', wish);
    expect([planned.status, planned.json]).toEqual([
      201,
      { day: '2026-12-08', organ: 'namnd', state: 'planned', matters: 0, toReport: 0 },
    ]);
    const administrator = await service.signedIn('forvaltare');
    expect((await administrator.post('meetings', wish)).status).toBe(201);
    expect((await administrator.post('meetings', { ...wish, organ: 'utskott' })).status).toBe(201);
    expect((await meetings(member)).meetings.map(({ day, organ }) => `${day} ${organ}`)).toEqual([
      '2026-12-08 namnd',
      '2026-12-08 utskott',
    ]);
    for (const who of [member, own]) expect((await who.post('meetings', wish)).status).toBe(403);
    const rows = await service.db.owner(
      `select user_id from access_log where action = 'plan-meeting' order by user_id`,
    );
    expect(rows.map((row) => row['user_id'])).toEqual(['forvaltare', 'forvaltare', 'namndsekreterare']);
  });

  test('looks ahead only', async () => {
    const before = await written(service.db);
    const refused = await secretary.post('meetings', { on: '2026-11-22', organ: 'namnd' });
    expect([refused.status, refused.json['errors']]).toEqual([
      422,
      [{ path: 'on', message: 'Ett sammanträde planeras till i dag eller en dag som kommer.' }],
    ]);
    expect(await written(service.db)).toBe(before);
  });

  test('moves the limit for reporting what the chair decided alone, and is heard by open boards', async () => {
    const { id } = await report(own, 'Chair', '2026-11-20');
    await log(own, id, 'omhandertagande-beslutat', '2026-11-20', { by: 'ordforande', law: 'LVU 6 §' });
    const limit = async () =>
      ((await own.get(`cases/${id}`)).json as unknown as CaseView).clocks.find(({ clock }) => clock === 'LVU-04')
        ?.lastDay;
    expect(await limit()).toBe('2026-12-08');
    const stream = await own.open('stream');
    const { json } = await secretary.post('meetings', { on: '2026-11-30', organ: 'namnd' });
    expect(json).toMatchObject({ day: '2026-11-30', toReport: 1 });
    expect((await stream.next())?.data).toEqual({ cases: [id] });
    stream.close();
    expect(await limit()).toBe('2026-11-30');
    const [row] = await service.db.owner(`select last_day::text from clock_span where clock = 'LVU-04'`);
    expect(row).toEqual({ last_day: '2026-11-30' });
  });

  test('an agenda of a day without a meeting does not exist', async () => {
    expect((await secretary.get('meetings/2026-12-09')).status).toBe(404);
    expect((await secretary.get('meetings/tomorrow')).status).toBe(422);
  });
});

describe('The secretary of the nämnd', () => {
  test('sees no case that is not handed to the nämnd, and cannot tell it from one that does not exist', async () => {
    const { id } = await report(own, 'Not handed over', '2026-11-20');
    const hidden = await secretary.get(`cases/${id}`);
    const missing = await secretary.get('cases/00000000-0000-4000-8000-000000000000');
    expect([hidden.status, hidden.text]).toEqual([404, missing.text]);
    const body = { type: 'namndbeslut', on: TODAY, version: 1, outcome: 'bifall' };
    const before = await written(service.db);
    expect((await secretary.post(`cases/${id}/events`, body)).status).toBe(404);
    expect(await written(service.db)).toBe(before);
    expect((await agenda(secretary, '2026-12-08')).matters).toEqual([]);
  });

  test('finds what was put forward on the agenda, records the decision, and then sees it no more', async () => {
    const { id, ref } = await putForward('Handed over');
    const { matters, kinds, meeting } = await agenda(secretary, '2026-12-08');
    expect(matters).toEqual([
      expect.objectContaining({
        instance: ref,
        decisionType: 'ansokan-lvu',
        title: 'Ansökan om vård enligt LVU',
        putForward: '2026-11-20',
        state: 'beredd',
        stateTitle: 'Beredd',
        version: 5,
        case: expect.objectContaining({ id, name: 'Handed', column: 'namnd' }),
      }),
    ]);
    expect([kinds, meeting.matters]).toEqual([
      [{ decisionType: 'ansokan-lvu', title: 'Ansökan om vård enligt LVU', count: 1 }],
      1,
    ]);
    const decision = { by: 'namnd', ref, decisionType: 'ansokan-lvu', decision: 'ansokan-vard' };
    await log(secretary, id, 'namndbeslut', TODAY, { ...decision, outcome: 'aterremiss' });
    expect((await agenda(secretary, '2026-12-08')).matters.map(({ state }) => state)).toEqual(['aterremitterad']);
    const view = await log(secretary, id, 'namndbeslut', TODAY, { ...decision, outcome: 'bifall' });
    expect(view.events.at(-1)).toMatchObject({ type: 'namndbeslut', recordedBy: 'Test namndsekreterare' });
    expect((await secretary.get(`cases/${id}`)).status).toBe(404);
    expect((await agenda(secretary, '2026-12-08')).matters).toEqual([]);
    expect((await own.get(`cases/${id}`)).json).toMatchObject({ version: 7 });
  });

  test('is told of what waits while no meeting is planned; others only when it is many', async () => {
    await service.db.owner(`update context_register set valid_from = valid_from - 365 where kind = 'sammantrade'`);
    const before = (await meetings(secretary)).waiting ?? 0;
    const { id, ref } = await putForward('Nowhere to go');
    expect((await meetings(secretary)).waiting).toBe(before + 1);
    expect((await meetings(member)).waiting).toBeNull();
    await service.db.owner(`update context_register set valid_from = valid_from + 365 where kind = 'sammantrade'`);
    expect((await meetings(secretary)).waiting).toBe(0);
    const decided = { by: 'namnd', ref, decisionType: 'ansokan-lvu', decision: 'ansokan-vard', outcome: 'bifall' };
    await log(secretary, id, 'namndbeslut', TODAY, decided);
  });

  test('finds a matter under one meeting: that for which it was put up, else the next of its body', async () => {
    await secretary.post('meetings', { on: '2026-12-15', organ: 'utskott' });
    const { id: next } = await putForward('The next one');
    const { id: later, ref } = await putForward('Put up for later', 'placering', { meetingOn: '2026-12-15' });
    const where = async (id: string) => {
      const all = (await meetings(secretary)).meetings.filter(({ state }) => state === 'planned');
      const found = await Promise.all(
        all.map(async ({ day, organ }) => ({
          day,
          organ,
          has: (await agenda(secretary, day, organ)).matters.some((each) => each.case.id === id),
        })),
      );
      return found.filter(({ has }) => has).map(({ day, organ }) => `${day} ${organ}`);
    };
    expect([await where(next), await where(later)]).toEqual([['2026-12-08 utskott'], ['2026-12-15 utskott']]);
    const counted = (await meetings(secretary)).meetings.find(({ day }) => day === '2026-12-15');
    expect(counted).toMatchObject({ organ: 'utskott', matters: 1 });
    const { version } = (await own.get(`cases/${later}`)).json as { version: number };
    const moved = { ref, version, reason: 'Flyttat', replaces: { meetingOn: '2026-12-08' } };
    expect((await own.post(`cases/${later}/corrections`, moved)).status).toBe(201);
    expect(await where(later)).toEqual(['2026-12-08 utskott']);
    for (const each of [next, later])
      await log(secretary, each, 'namndbeslut', TODAY, { by: 'utskott', outcome: 'avslag' });
  });

  test('records what happened at the meeting and nothing of the investigation', async () => {
    const { id } = await putForward('Investigated');
    const before = await written(service.db);
    for (const type of ['skyddsbedomning-gjord', 'arende-tilldelat', 'utredning-avslutad', 'anteckning', 'nodoppnat']) {
      const answer = await secretary.post(`cases/${id}/events`, { type, on: TODAY, version: 5 });
      expect([type, answer.status]).toEqual([type, 403]);
    }
    expect((await secretary.post(`cases/${id}/corrections`, {})).status).toBe(403);
    expect((await secretary.get('board')).status).toBe(403);
    expect((await secretary.get('watch')).status).toBe(403);
    expect((await secretary.get('search?q=Investigated')).status).toBe(403);
    expect((await secretary.open('stream')).status).toBe(403);
    expect(await written(service.db)).toBe(before);
    expect((await log(secretary, id, 'jav-anmalt', TODAY, { person: 'En ledamot' })).version).toBe(6);
  });

  test('who is jävig does not find the matter on the agenda', async () => {
    const { id } = await putForward('Related');
    expect((await secretary.get(`cases/${id}`)).status).toBe(200);
    await service.db.owner(`insert into case_bar values (1, $1, 'namndsekreterare', 'jäv')`, [id]);
    expect((await secretary.get(`cases/${id}`)).status).toBe(404);
    const { matters } = await agenda(secretary, '2026-12-08');
    expect(matters.map((matter) => matter.case.id)).not.toContain(id);
  });

  test('loses sight of a proposal that is voided', async () => {
    const { id, ref } = await putForward('Voided');
    const { version } = (await own.get(`cases/${id}`)).json as { version: number };
    const voiding = { ref, version, reason: 'Fel ärende', void: true };
    expect((await own.post(`cases/${id}/corrections`, voiding)).status).toBe(201);
    expect((await secretary.get(`cases/${id}`)).status).toBe(404);
  });
});

describe('A member of the nämnd', () => {
  test('is told how many matters of which kind when they are not few, and not whose', async () => {
    await secretary.post('meetings', { on: '2026-12-22', organ: 'utskott' });
    const put = (nr: number) => putForward(`Ledamot Hemlig ${nr}`, 'omprovning', { meetingOn: '2026-12-22' });
    const { id } = await put(1);
    const asked = 'meetings/2026-12-22?organ=utskott';
    const few = (await member.get(asked)).json as unknown as Agenda;
    expect(few).toMatchObject({ meeting: { matters: null, toReport: null }, kinds: [], matters: [] });
    expect((await agenda(secretary, '2026-12-22')).kinds).toMatchObject([{ decisionType: 'omprovning', count: 1 }]);
    for (const nr of [2, 3, 4, 5]) await put(nr);
    const answer = await member.get(asked);
    const told = answer.json as unknown as Agenda;
    expect(told.matters).toEqual([]);
    expect([told.meeting.matters, told.kinds]).toEqual([5, [{ decisionType: 'omprovning', title: 'Omprövning', count: 5 }]]); // prettier-ignore
    const cases = await service.db.owner<{ word: string }>(
      'select case_id::text as word from child_case union select dnr from child_case union select name from child',
    );
    for (const { word } of cases) expect(answer.text).not.toContain(word);
    expect((await member.get(`cases/${id}`)).status).toBe(404);
  });

  test('sees what was decided at a meeting that was held, by kind, when it is not little', async () => {
    const { id, ref } = await putForward('Decided');
    const decision = { by: 'utskott', ref, decisionType: 'ansokan-lvu', decision: 'ansokan-vard', outcome: 'bifall' };
    await log(own, id, 'namndbeslut', '2026-11-21', decision);
    const heldTo = async (who: TestBrowser) => (await meetings(who)).meetings.find(({ day }) => day === '2026-11-21');
    const held = { day: '2026-11-21', organ: 'utskott', state: 'held' };
    expect(await heldTo(secretary)).toEqual({ ...held, matters: 1, toReport: 0 });
    expect(await heldTo(member)).toEqual({ ...held, matters: null, toReport: null });
    expect((await agenda(member, '2026-11-21')).kinds).toEqual([]);
    expect((await agenda(secretary, '2026-11-21')).kinds).toEqual([
      { decisionType: 'ansokan-lvu', title: 'Ansökan om vård enligt LVU', count: 1 },
    ]);
  });
});

test('two who call to a meeting at the same time have called once', async () => {
  const day = '2026-12-15';
  await secretary.post('meetings', { on: day, organ: 'utskott' });
  const wish = { organ: 'utskott', serving: ['ledamot'] };
  const all = await Promise.all([1, 2, 3, 4].map(() => secretary.post(`meetings/${day}/call`, wish)));
  expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
});
