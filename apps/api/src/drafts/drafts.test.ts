import type { Drafts, NextStepView, Settings } from '@tavlan/contract';
import { log, report } from '../testing/test-office.js';
import type { TestBrowser } from '../testing/test-browser.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import { written } from '../testing/written.js';

const TODAY = '2026-11-23';
let service: TestService;
let own: TestBrowser;
let other: TestBrowser;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  own = await service.signedIn('handlaggare');
  other = await service.signedIn('handlaggare2');
});
afterAll(() => service.stop());

const listed = async (browser: TestBrowser) => ((await browser.get('drafts')).json as unknown as Drafts).drafts;
const body = (key: string) => ({ body: { key, note: 'Ringt mamma.' } });

describe('A draft', () => {
  test('is kept as it was last typed, and found again after a new sign-in', async () => {
    const { id } = await report(own, 'Begun', TODAY);
    expect((await own.put(`drafts/${id}`, body('k1'))).status).toBe(200);
    expect((await own.put(`drafts/${id}`, { body: { key: 'k1', note: 'Ringt pappa.' } })).status).toBe(200);
    const again = await service.signedIn('handlaggare');
    const found = await listed(again);
    expect(found).toEqual([
      expect.objectContaining({ key: id, body: { key: 'k1', note: 'Ringt pappa.' }, case: expect.objectContaining({ id, name: 'Begun' }) }),
    ]); // prettier-ignore
    expect((await again.delete(`drafts/${id}`)).status).toBe(204);
    expect(await listed(own)).toEqual([]);
  });

  test('is seen by nobody else, and cannot be written about a case that is not the writer’s to see', async () => {
    const { id } = await report(own, 'Secret', TODAY);
    await own.put(`drafts/${id}`, body('k2'));
    const chef = await service.signedIn('chef');
    const before = await written(service.db);
    for (const who of [other, chef]) expect(await listed(who)).toEqual([]);
    const [hidden, missing] = [
      await other.put(`drafts/${id}`, body('k3')),
      await other.put('drafts/00000000-0000-4000-8000-000000000000', body('k3')),
    ];
    expect([hidden.status, hidden.text]).toEqual([404, missing.text]);
    expect((await other.delete(`drafts/${id}`)).status).toBe(204);
    expect(await written(service.db)).toBe(before);
    await own.delete(`drafts/${id}`);
  });

  test('is not shown when its writer has turned out to be jävig', async () => {
    const { id } = await report(own, 'Barred', TODAY);
    await own.put(`drafts/${id}`, body('k4'));
    await service.db.owner(`insert into case_bar values (1, $1, 'handlaggare', 'jäv')`, [id]);
    expect(await listed(own)).toEqual([]);
  });

  test('is erased when it is sent, and by nothing else that is logged', async () => {
    const { id } = await report(own, 'Sent', TODAY);
    await own.put(`drafts/${id}`, body('k5'));
    await log(own, id, 'anteckning', TODAY, { note: 'Något annat.' });
    expect(await listed(own)).toHaveLength(1);
    const { version } = (await own.get(`cases/${id}`)).json as { version: number };
    const refused = { type: 'kontakt', on: '2027-01-01', version };
    expect((await own.post(`cases/${id}/events`, refused, { 'idempotency-key': 'k5' })).status).toBe(422);
    expect(await listed(own)).toHaveLength(1);
    const sent = await own.post(`cases/${id}/events`, { ...refused, on: TODAY }, { 'idempotency-key': 'k5' });
    expect([sent.status, await listed(own)]).toEqual([201, []]);
  });

  test('of a report is erased when the report is registered', async () => {
    await own.put('drafts/anmalan', { body: { note: 'En rad.' } });
    expect(await listed(own)).toEqual([expect.objectContaining({ key: 'anmalan', case: null })]);
    const said = { on: TODAY, source: 'anonym', unit: 'nord', children: [{ name: 'Reported', born: '2015' }] };
    expect((await own.post('intake', said)).status).toBe(201);
    expect(await listed(own)).toEqual([]);
  });

  test('is gone after thirty days', async () => {
    const { id } = await report(own, 'Old', TODAY);
    await own.put(`drafts/${id}`, body('k7'));
    await service.db.owner(`update draft set saved_at = saved_at - interval '31 days' where key = $1`, [id]);
    expect(await listed(own)).toEqual([]);
  });

  test('has a bounded length and belongs to a case or to a report', async () => {
    const before = await written(service.db);
    expect((await own.put('drafts/anmalan', { body: { note: 'x'.repeat(20_001) } })).status).toBe(422);
    expect((await own.put('drafts/annat', body('k8'))).status).toBe(422);
    expect(await written(service.db)).toBe(before);
  });
});

describe('A setting', () => {
  test('is remembered for its user alone', async () => {
    const settings = async (who: TestBrowser) => (await who.get('settings')).json as unknown as Settings;
    expect((await own.put('settings/forsta-besoket', { value: 'klar' })).status).toBe(204);
    expect(await settings(own)).toEqual({ settings: [{ setting: 'forsta-besoket', value: 'klar' }], guide: null });
    expect((await settings(other)).settings).toEqual([]);
    expect((await settings(await service.signedIn('grannkommun'))).guide).toBe('forsta');
    expect((await own.put('settings/annat', { value: '1' })).status).toBe(422);
  });
});

describe('The next steps of another day', () => {
  test('have the requirements of that day', async () => {
    const { id } = await report(own, 'Another day', '2026-11-02');
    await log(own, id, 'skyddsbedomning-gjord', '2026-11-02', { immediateProtection: false });
    await log(own, id, 'utredning-inledd', '2026-11-09');
    await log(own, id, 'barnsamtal-genomfort', '2026-11-20');
    const heard = async (on: string) => {
      const steps = (await own.get(`cases/${id}/next-steps?on=${on}`)).json as unknown as NextStepView[];
      return steps.find(({ type }) => type === 'utredning-avslutad')?.requirements.find((r) => r.id === 'barnet-hort')?.met;
    }; // prettier-ignore
    expect([await heard('2026-11-19'), await heard('2026-11-20')]).toEqual([false, true]);
    expect((await other.get(`cases/${id}/next-steps?on=2026-11-19`)).status).toBe(404);
  });
});
