import { log, report } from '../testing/test-office.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import type { TestBrowser } from '../testing/test-browser.js';

const TODAY = '2026-11-23';
let service: TestService;
let own: TestBrowser;
let other: TestBrowser;
let lead: TestBrowser;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  own = await service.signedIn('handlaggare');
  other = await service.signedIn('handlaggare2');
  lead = await service.signedIn('arbetsledare');
});
afterAll(() => service.stop());

const ofSyd = { unit: 'syd', responsible: 'handlaggare2' };

describe('The live stream', () => {
  test("tells of another's change by the id of the case and nothing else", async () => {
    const { id } = await report(own, 'Live', '2026-11-20');
    const stream = await lead.open('stream');
    expect([stream.status, stream.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/event-stream/),
    ]);
    await log(own, id, 'anteckning', TODAY, { note: 'Något hemligt.' });
    expect(await stream.next()).toEqual({ event: 'message', data: { cases: [id] } });
    stream.close();
  });

  test('never tells of a case that the reader may not see', async () => {
    const hidden = await report(own, 'Hidden', '2026-11-20');
    const seen = await report(other, 'Seen', '2026-11-20', ofSyd);
    const [theirs, neighbours] = await Promise.all([
      other.open('stream'),
      (await service.signedIn('grannkommun')).open('stream'),
    ]);
    await log(own, hidden.id, 'anteckning', TODAY, { note: 'Ett' });
    await log(other, seen.id, 'anteckning', TODAY, { note: 'Två' });
    expect((await theirs.next())?.data).toEqual({ cases: [seen.id] });
    await log(own, hidden.id, 'anteckning', TODAY, { note: 'Tre' });
    const next = theirs.next();
    await log(other, seen.id, 'anteckning', TODAY, { note: 'Fyra' });
    expect((await next)?.data).toEqual({ cases: [seen.id] });
    const browser = await service.signedIn('grannkommun');
    const near = await report(browser, 'Near', '2026-11-20', { unit: 'enheten', responsible: 'grannkommun' });
    expect((await neighbours.next())?.data).toEqual({ cases: [near.id] });
    theirs.close();
    neighbours.close();
  });

  test('tells of a case from the moment it is given to the reader, and not after it was given away', async () => {
    const { id } = await report(own, 'Moved', '2026-11-20');
    const stream = await other.open('stream');
    await log(own, id, 'anteckning', TODAY, { note: 'Innan' });
    const chief = await service.signedIn('chef');
    await log(chief, id, 'arende-tilldelat', TODAY, { responsible: 'handlaggare2', unit: 'syd' });
    expect((await stream.next())?.data).toEqual({ cases: [id] });
    await log(other, id, 'arende-tilldelat', TODAY, { responsible: 'handlaggare', unit: 'nord' });
    await log(own, id, 'anteckning', TODAY, { note: 'Efter' });
    const mark = await report(other, 'Mark', '2026-11-20', ofSyd);
    expect((await stream.next())?.data).toEqual({ cases: [mark.id] });
    stream.close();
  });

  test('ends when its reader signs out, and no other does', async () => {
    const [leaving, staying] = await Promise.all([service.signedIn('handlaggare'), service.signedIn('handlaggare')]);
    const [ends, stays] = await Promise.all([leaving.open('stream'), staying.open('stream')]);
    await leaving.delete('session');
    expect(await ends.next()).toBeUndefined();
    const { id } = await report(own, 'After', '2026-11-20');
    expect((await stays.next())?.data).toEqual({ cases: [id] });
    stays.close();
    expect((await leaving.open('stream')).status).toBe(401);
  });

  test('tells nobody whose session ended elsewhere, or who holds no role any more', async () => {
    const [gone, without] = await Promise.all([service.signedIn('handlaggare'), service.signedIn('chef')]);
    const [first, second] = await Promise.all([gone.open('stream'), without.open('stream')]);
    await service.db.owner(`delete from session where sess -> 'signedIn' ->> 'userId' = 'handlaggare' and sid <> $1`, [
      sessionIdOf(own),
    ]);
    await service.db.owner(`update user_role set valid_to = '2026-11-01' where user_id = 'chef'`);
    await report(own, 'Told to nobody', '2026-11-20');
    expect(await first.next()).toBeUndefined();
    expect(await second.next()).toBeUndefined();
    await service.db.owner(`update user_role set valid_to = null where user_id = 'chef'`);
  });

  test('says that everything must be read again after the database was away', async () => {
    const stream = await own.open('stream');
    await service.db.owner(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'tavlan-live' and datname = current_database()`,
    );
    expect(await stream.next()).toEqual({ event: 'again', data: {} });
    const { id } = await report(own, 'Heard again', '2026-11-20');
    expect((await stream.next())?.data).toEqual({ cases: [id] });
    stream.close();
  });
});

/** The number behind the signature of the cookie. */
function sessionIdOf(browser: TestBrowser): string {
  return /^tavlan=s:([^.]+)\./.exec(decodeURIComponent(browser.cookie))?.[1] ?? '';
}
