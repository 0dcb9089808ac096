/** Access that ends: in an emergency, on duty, for an absent colleague, around a meeting; and where it is taken away. */
import type { CaseView, Handovers, OpenedInEmergency, Openings, Shift } from '@tavlan/contract';
import { day } from '@tavlan/process';
import { CoordinationNumbers } from '../demo/coordination-number.js';
import { log, report } from '../testing/test-office.js';
import type { TestBrowser } from '../testing/test-browser.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import { MEETING, TODAY, onDuty } from '../testing/walk-office.js';
import { written } from '../testing/written.js';

let service: TestService;
let own: TestBrowser;
let other: TestBrowser;
let lead: TestBrowser;
let head: TestBrowser;
let jour: TestBrowser;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  [own, other, lead, head, jour] = (await Promise.all(
    ['handlaggare', 'handlaggare2', 'arbetsledare', 'chef', 'jour'].map(service.signedIn),
  )) as [TestBrowser, TestBrowser, TestBrowser, TestBrowser, TestBrowser];
});
afterAll(() => service.stop());

const reason = 'Polisen ringer: barnet är ensamt hemma.';
const status = async (browser: TestBrowser, id: string) => (await browser.get(`cases/${id}`)).status;
const passed = (principal: string) =>
  service.db.owner(`update case_grant set until = until - interval '1 hour' where principal = $1`, [principal]);

describe('Opening in an emergency', () => {
  test('gives thirty minutes, is seen at once by who answers for the case, and stands until another has reviewed it', async () => {
    const { id, dnr } = await report(own, 'Nora Nöd', TODAY);
    const stream = await lead.open('stream');
    expect(await status(other, id)).toBe(404);
    const answer = await other.post('emergency', { about: dnr, reason });
    const opened = answer.json as unknown as OpenedInEmergency;
    expect([answer.status, opened.id]).toEqual([201, id]);
    const [grant] = await service.db.owner<{ minutes: number }>(
      `select extract(epoch from g.until - e.recorded_at) / 60 as minutes
         from case_grant g join event e on e.case_id = g.case_id and e.type = 'nodoppnat' where g.principal = 'passing:handlaggare2'`,
    );
    expect(Math.round(Number(grant?.minutes))).toBe(30);
    expect(await status(other, id)).toBe(200);
    expect((await stream.next())?.data).toEqual({ cases: [id] });
    stream.close();
    const { rows } = (await lead.get('emergency')).json as unknown as Openings;
    expect(rows).toMatchObject([{ by: { id: 'handlaggare2' }, own: false, reason, case: { id } }]);
    const card = JSON.stringify((await lead.get('board')).json);
    expect(card).toContain('Nödöppning att granska');

    const review = { type: 'nodoppning-granskad', on: TODAY, ref: rows[0]!.event, version: rows[0]!.version };
    const refused = await other.post(`cases/${id}/events`, review);
    expect([refused.status, refused.json['title']]).toEqual([409, 'Någon annan ska granska din nödöppning']);
    const view = (await own.get(`cases/${id}`)).json as unknown as CaseView;
    const [first] = view.events;
    const { version, event } = rows[0]!;
    // A review that names something else takes the oldest opening; a correction would take it away.
    expect((await other.post(`cases/${id}/events`, { ...review, ref: first!.id })).status).toBe(409);
    for (const wrong of [{ ref: event, void: true }, { ref: event, replaces: { type: 'anteckning' } }, { ref: first!.id, replaces: { type: 'nodoppning-granskad', ref: event } }]) {
      const corrected = await other.post(`cases/${id}/corrections`, { ...wrong, version, reason: 'Fel.' });
      expect([corrected.status, corrected.json['title']]).toEqual([409, 'Någon annan ska granska din nödöppning']);
    }
    expect((await lead.post(`cases/${id}/events`, review)).status).toBe(201);
    expect(((await lead.get('emergency')).json as unknown as Openings).rows).toEqual([]);

    await passed('passing:handlaggare2');
    expect(await status(other, id)).toBe(404);
  }); // prettier-ignore

  test('opens a protected child by its number, and nothing for who is jävig or of another municipality', async () => {
    const personalNumber = new CoordinationNumbers().next(day('2015-03-18'));
    const { id, dnr } = await report(own, 'Skydda Mig', TODAY, { children: [{ name: 'Skydda Mig', personalNumber }] });
    await log(own, id, 'skyddad-identitet-satt', TODAY, { kind: 'sekretessmarkering' });
    const barred = await report(own, 'Jana Jäv', TODAY);
    await log(own, barred.id, 'jav-anmalt', TODAY, { user: 'handlaggare2' });
    const neighbour = await service.signedIn('grannkommun');
    const before = await written(service.db);
    const missing = await other.post('emergency', { about: 'IO 2026-9999', reason });
    for (const [browser, about] of [[other, barred.id], [other, barred.dnr], [neighbour, id], [neighbour, personalNumber]] as const) {
      const answer = await browser.post('emergency', { about, reason });
      expect([answer.status, answer.text]).toEqual([404, missing.text]);
    }
    expect(await written(service.db)).toBe(before);
    const tries = await service.db.owner<{ n: number }>(
      `select count(*)::int as n from access_log where action = 'open-in-emergency' and user_id in ('handlaggare2', 'grannkommun')`,
    );
    expect(tries[0]!.n).toBeGreaterThanOrEqual(5);
    expect((await lead.post('emergency', { about: personalNumber, reason })).json).toMatchObject({ id, dnr });
    expect(await status(lead, id)).toBe(200);
  }); // prettier-ignore

  test('does not last by what is written within it: nobody is given the case, let in again or declared jävig', async () => {
    const personalNumber = new CoordinationNumbers().next(day('2014-07-09'));
    const { id } = await report(own, 'Tova Tillfällig', TODAY, { children: [{ name: 'Tova Tillfällig', personalNumber }] });
    const { events } = await log(own, id, 'anteckning', TODAY, { note: 'Skriven av den ansvariga.' });
    await log(own, id, 'skyddad-identitet-satt', TODAY, { kind: 'sekretessmarkering' });
    expect((await other.post('emergency', { about: id, reason })).status).toBe(201);
    const { version } = (await other.get(`cases/${id}`)).json as { version: number };
    const refused = async (path: string, body: object) => {
      const answer = await other.post(`cases/${id}/${path}`, { version, ...body });
      expect([body, answer.status, answer.text.includes('nödöppning eller ett jourpass')]).toEqual([body, 403, true]);
    };
    const entries = [
      { type: 'arende-tilldelat', responsible: 'handlaggare2' },
      { type: 'skyddad-identitet-havd' },
      { type: 'skyddad-identitet-satt', kind: 'sekretessmarkering', manager: 'handlaggare2' },
      { type: 'jav-anmalt', user: 'handlaggare' },
    ];
    for (const entry of entries) await refused('events', { ...entry, on: TODAY });
    await refused('corrections', { ref: events.at(-1)!.id, void: true, reason: 'Fel.' });
    const mine = (await log(other, id, 'anteckning', TODAY, { note: 'Skriven under nödöppningen.' })).events.at(-1)!;
    const turned = { ref: mine.id, version: version + 1, reason: 'Fel.' };
    const assigned = { ...turned, replaces: { type: 'arende-tilldelat', responsible: 'handlaggare2' } };
    await refused('corrections', assigned);
    expect((await other.post(`cases/${id}/corrections`, { ...turned, replaces: { note: 'Rättad.' } })).status).toBe(201);
    await report(other, 'Tova Tillfällig', TODAY, { children: [{ caseId: id }], responsible: 'handlaggare2', unit: 'syd' });
    await passed('passing:handlaggare2');
    expect([await status(other, id), await status(own, id)]).toEqual([404, 200]);
  }); // prettier-ignore

  test('opens nothing that is seen already, and asks for a reason', async () => {
    const { id } = await report(own, 'Sedd Redan', TODAY);
    const before = await written(service.db);
    expect((await own.post('emergency', { about: id, reason })).json).toMatchObject({ id, until: null });
    expect((await other.post('emergency', { about: id, reason: 'kort' })).status).toBe(422);
    const version = 1;
    expect((await own.post(`cases/${id}/events`, { type: 'nodoppnat', on: TODAY, version, reason })).status).toBe(403);
    expect(await written(service.db)).toBe(before);
  });
});

describe('The jour', () => {
  test('is put on duty by who leads the work, who can end it on the spot', async () => {
    const soon = { user: 'jour', since: `${TODAY}T00:00:00Z`, until: '2026-11-24T07:00:00Z' };
    const planned = await lead.post('duties', soon);
    expect([planned.status, planned.json['running']]).toEqual([201, true]);
    const { id } = await report(own, 'Passa På', TODAY);
    expect(((await jour.get('search?q=passa p%C3%A5')).json['hits'] as unknown[]).length).toBe(1);
    expect(await status(jour, id)).toBe(200);
    expect((await lead.post(`duties/${String(planned.json['id'])}/end`, {})).status).toBe(200);
    expect(await status(jour, id)).toBe(404);
    expect((await jour.get('search?q=passa p%C3%A5')).json).toEqual({ hits: [] });
    for (const wrong of [{ ...soon, user: 'ledamot' }, { ...soon, until: '2026-12-24T07:00:00Z' }, { ...soon, until: soon.since }]) {
      expect((await lead.post('duties', wrong)).status).toBe(422);
    }
  }); // prettier-ignore

  test('finds by the whole name or number, never a protected child, and sees what runs, not how it came to that', async () => {
    await onDuty(service);
    const { id } = await report(own, 'Ronja Rövare', TODAY);
    const hidden = await report(own, 'Hemma Gömd', TODAY);
    await log(own, hidden.id, 'skyddad-identitet-satt', TODAY, { kind: 'fingerade' });
    await log(own, id, 'anteckning', TODAY, { note: 'En utredares tanke.' });
    expect((await jour.get('search?q=Ronja')).json).toEqual({ hits: [] });
    expect((await jour.get('search?q=hemma g%C3%B6md')).json).toEqual({ hits: [] });
    expect(await status(jour, id)).toBe(404);
    expect((await jour.get('search?q=ronja r%C3%B6vare')).json).toMatchObject({ hits: [{ id }] });
    const view = (await jour.get(`cases/${id}`)).json as unknown as CaseView;
    expect(view.clocks.length).toBeGreaterThan(0);
    expect(JSON.stringify(view)).not.toContain('tanke');
    expect((await jour.get(`cases/${id}/events`)).status).toBe(403);
    const close = { type: 'arende-avslutat', on: TODAY, version: view.version };
    expect((await jour.post(`cases/${id}/events`, close)).status).toBe(403);
    const stale = await jour.post(`cases/${id}/events`, { type: 'anteckning', on: TODAY, version: 0, note: 'Sent.' });
    expect([stale.status, stale.json['version']]).toEqual([409, view.version]);
    expect(stale.text).not.toContain('tanke');
    expect(stale.json['since']).toBeUndefined();
  });

  test('does not come into the narrow circle by a report on the child', async () => {
    const personalNumber = new CoordinationNumbers().next(day('2016-04-19'));
    const child = { children: [{ name: 'Kersti Krets', personalNumber }] };
    const { id } = await report(own, 'Kersti Krets', TODAY, child);
    await log(own, id, 'skyddat-boende-beslutat', TODAY, {});
    const again = await jour.post('intake', { on: TODAY, source: 'anonym', ...child });
    expect(again.status).toBe(201);
    expect(await status(jour, id)).toBe(404);
    expect(await status(own, id)).toBe(200);
  });

  test('hands over what was done, to be read and signed on the next workday', async () => {
    const { id } = await report(jour, 'Nattens Barn', TODAY);
    await log(jour, id, 'skyddsbedomning-gjord', TODAY, { immediateProtection: true, note: 'Ring mormor.' });
    const shift = (await jour.get('shift')).json as unknown as Shift;
    expect(shift.duty?.running).toBe(true);
    expect(shift.cases.find((each) => each.case.id === id)?.entries.map(({ title }) => title)).toContain('Skyddsbedömning gjord');
    const rows = async (browser: TestBrowser) =>
      ((await browser.get('handovers')).json as unknown as Handovers).rows.filter((row) => row.case.id === id);
    const [row] = await rows(lead);
    expect(row).toMatchObject({ by: { id: 'jour' }, due: '2026-11-24' });
    expect(row?.entries.at(-1)).toMatchObject({ note: 'Ring mormor.' });
    const path = (caseId: string, duty = row!.duty) => `cases/${caseId}/handovers/${duty}`;
    const elsewhere = await report(own, 'Annat Ärende', TODAY);
    expect((await lead.post(path(elsewhere.id), {})).status).toBe(404);
    expect((await other.post(path(id), {})).status).toBe(404);
    expect((await lead.post(path(id), {})).status).toBe(204);
    expect(await rows(lead)).toEqual([]);
    await log(jour, id, 'anteckning', TODAY, { note: 'Mormor kommer.' });
    expect((await rows(lead))[0]?.entries.map(({ note }) => note)).toEqual(['Mormor kommer.']);
  }); // prettier-ignore
});

test('a stand-in sees what the absent one handles, those days, and loses it when it is ended', async () => {
  const { id } = await report(own, 'Vera Vikarie', TODAY);
  expect(await status(other, id)).toBe(404);
  const wish = { user: 'handlaggare2', forUser: 'handlaggare', from: TODAY, to: '2026-12-04' };
  const entered = await lead.post('stand-ins', wish);
  expect([entered.status, await status(other, id)]).toEqual([201, 200]);
  const later = await report(own, 'Senare Barn', TODAY);
  expect(await status(other, later.id)).toBe(200);
  await log(own, later.id, 'skyddad-identitet-satt', TODAY, { kind: 'sekretessmarkering' });
  expect(await status(other, later.id)).toBe(404);
  expect((await lead.post(`stand-ins/${String(entered.json['id'])}/end`, {})).status).toBe(200);
  expect(await status(other, id)).toBe(404);
  expect((await lead.post('stand-ins', { ...wish, forUser: 'handlaggare2' })).status).toBe(422);
  const elsewhere = await lead.post('stand-ins', { ...wish, user: 'handlaggare', forUser: 'handlaggare2' });
  expect([elsewhere.status, elsewhere.text.includes('Personen hör inte till din enhet.')]).toEqual([422, true]);
});

test('members see a matter from kallelse to justering, and not those who were not called', async () => {
  const [secretary, member, chair] = await Promise.all(['namndsekreterare', 'ledamot', 'ordforande'].map(service.signedIn)) as [TestBrowser, TestBrowser, TestBrowser]; // prettier-ignore
  await secretary.post('meetings', { on: TODAY, organ: 'utskott' });
  await secretary.post('meetings', { on: MEETING, organ: 'namnd' });
  const { id } = await report(own, 'Nils Nämnd', '2026-11-02');
  await log(own, id, 'forslag-till-beslut', '2026-11-20', { decisionType: 'ansokan-lvu' });
  expect(await status(member, id)).toBe(404);
  const call = { organ: 'utskott', serving: ['ledamot'] };
  const called = await secretary.post(`meetings/${TODAY}/call`, call);
  expect([called.status, called.json]).toEqual([201, expect.objectContaining({ calledOn: TODAY, matters: 1 })]);
  expect([await status(member, id), await status(chair, id)]).toEqual([200, 404]);
  const matters = (await member.get(`meetings/${TODAY}?organ=utskott`)).json['matters'] as { case: { id: string } }[];
  expect(matters.map((each) => each.case.id)).toEqual([id]);

  const { version } = (await member.get(`cases/${id}`)).json as { version: number };
  const jav = { type: 'jav-anmalt', on: TODAY, version };
  expect((await member.post(`cases/${id}/events`, { ...jav, user: 'ordforande' })).status).toBe(403);
  expect((await member.post(`cases/${id}/events`, { type: 'anteckning', on: TODAY, version, note: 'x' })).status).toBe(
    403,
  );
  expect((await secretary.post(`meetings/${TODAY}/call`, { ...call, serving: ['handlaggare'] })).status).toBe(422);
  expect((await secretary.post(`meetings/${MEETING}/call`, { ...call, organ: 'namnd', cases: [id] })).status).toBe(404);

  expect((await secretary.post(`meetings/${TODAY}/adjustment`, { organ: 'utskott', on: TODAY })).status).toBe(200);
  expect(await status(member, id)).toBe(404);
});

test('who declares jäv loses sight at once, and has it back when the entry is found to be wrong', async () => {
  const { id } = await report(own, 'Kusin Karl', TODAY);
  const { version } = (await own.get(`cases/${id}`)).json as { version: number };
  const declared = await own.post(`cases/${id}/events`, { type: 'jav-anmalt', on: TODAY, version, user: 'handlaggare' });
  expect([declared.status, await status(own, id)]).toEqual([201, 404]);
  expect(JSON.stringify((await own.get('board')).json)).not.toContain(id);
  const view = (await lead.get(`cases/${id}`)).json as unknown as CaseView;
  const ref = view.events.at(-1)!.id;
  const voided = await lead.post(`cases/${id}/corrections`, { ref, version: view.version, reason: 'Fel person', void: true });
  expect([voided.status, await status(own, id)]).toEqual([201, 200]);
  const unknown = { type: 'jav-anmalt', on: TODAY, version: view.version + 1, user: 'ingen-alls' };
  expect((await lead.post(`cases/${id}/events`, unknown)).status).toBe(422);
}); // prettier-ignore

test('where a protected child lives is kept back, and shown to who handles the case for a reason that is logged', async () => {
  const { id } = await report(own, 'Gömda Greta', TODAY);
  await log(own, id, 'placering-paborjad', TODAY, { form: 'skyddat-boende', ground: 'SoL', home: 'HEM-77' });
  for (const path of [`cases/${id}`, `cases/${id}/events`, 'board', 'watch', 'watch/follow-ups', 'week']) {
    const answer = await own.get(path);
    expect([path, answer.status, answer.text.includes('HEM-77')]).toEqual([path, 200, false]);
  }
  const view = (await own.get(`cases/${id}`)).json as unknown as CaseView;
  expect(view.events.find(({ type }) => type === 'placering-paborjad')?.data).toMatchObject({ home: null });
  expect(view.child.name).toBe('Gömda Greta');
  const listed = JSON.stringify((await own.get('board')).json);
  expect([listed.includes(id), listed.includes('Gömda')]).toEqual([true, false]);
  expect(await status(lead, id)).toBe(404);
  expect((await head.post(`cases/${id}/whereabouts`, { reason: 'Vill bara veta' })).status).toBe(403);
  const shown = await own.post(`cases/${id}/whereabouts`, { reason: 'Besök hos barnet i eftermiddag' });
  expect(shown.json).toEqual({ places: [{ form: 'skyddat-boende', home: 'HEM-77', since: TODAY }] });
  const [row] = await service.db.owner(`select why from access_log where action = 'show-whereabouts' order by at desc limit 1`);
  expect(row).toEqual({ why: 'Besök hos barnet i eftermiddag' });
}); // prettier-ignore
