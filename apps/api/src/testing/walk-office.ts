/** An office with a case of each sort, for walking every route through as every role. */
import type { Role } from '@tavlan/contract';
import { v7 as uuidv7 } from 'uuid';
import { clockFromEnvironment } from '../clock.js';
import type { TestBrowser } from './test-browser.js';
import { log, report } from './test-office.js';
import type { TestService } from './test-service.js';

export const TODAY = '2026-11-23';
export const MEETING = '2026-12-08';

export const SITUATIONS = [
  'own',
  'otherUnit',
  'otherMunicipality',
  'protected',
  'barred',
  'closed',
  'onAgenda',
  'notOnAgenda',
  'missing',
] as const;
export type Situation = (typeof SITUATIONS)[number];

export interface Placed {
  readonly id: string;
  /** What would give it away; nothing of a case that is not there. */
  readonly words: readonly string[];
}
export type Placements = Readonly<Record<Situation, Placed>>;

/** The jour has looked up the case of the other unit; the meeting has one of two matters on its agenda. */
export async function walkOffice(service: TestService): Promise<Placements> {
  const [own, other, head, secretary, neighbour, jour] = await Promise.all(
    ['handlaggare', 'handlaggare2', 'chef', 'namndsekreterare', 'grannkommun', 'jour'].map(service.signedIn),
  );
  if (!own || !other || !head || !secretary || !neighbour || !jour) throw new Error('Somebody could not sign in.');
  await secretary.post('meetings', { on: MEETING, organ: 'namnd' });
  const theirs = { unit: 'syd', responsible: 'handlaggare2' };
  const cases = {
    own: await report(own, 'Egnabarnet Ett', TODAY),
    otherUnit: await report(other, 'Andrabarnet Ett', TODAY, theirs),
    otherMunicipality: await report(neighbour, 'Grannbarnet Ett', TODAY, {
      unit: 'enheten',
      responsible: 'grannkommun',
    }),
    protected: await report(own, 'Skyddsbarnet Ett', TODAY, { responsible: 'handlaggare2' }),
    barred: await report(own, 'Javsbarnet Ett', TODAY),
    closed: await report(own, 'Slutbarnet Ett', '2026-11-02'),
    onAgenda: await report(own, 'Namndbarnet Ett', '2026-11-02'),
    notOnAgenda: await report(own, 'Vantebarnet Ett', '2026-11-02'),
  };
  await log(other, cases.protected.id, 'skyddad-identitet-satt', TODAY, { kind: 'sekretessmarkering' });
  await log(own, cases.closed.id, 'skyddsbedomning-gjord', '2026-11-02', { immediateProtection: false });
  await log(own, cases.closed.id, 'utredning-ej-inledd', '2026-11-03', { reason: 'Inget behov.' });
  await log(own, cases.closed.id, 'arende-avslutat', '2026-11-03');
  for (const id of [cases.onAgenda.id, cases.notOnAgenda.id]) {
    await log(own, id, 'forslag-till-beslut', '2026-11-20', { decisionType: 'ansokan-lvu' });
  }
  for (const [browser, user] of [
    [head, 'arbetsledare'],
    [head, 'handlaggare'],
    [head, 'chef'],
  ] as const) {
    await log(browser, cases.barred.id, 'jav-anmalt', TODAY, { user }); // prettier-ignore
  }
  const call = { organ: 'namnd', serving: ['ledamot', 'ordforande'], cases: [cases.onAgenda.id] };
  await demand(secretary.post(`meetings/${MEETING}/call`, call), 201);
  await onDuty(service);
  await demand(jour.get(`search?q=${encodeURIComponent(cases.otherUnit.dnr)}`), 200);
  const rows = await service.db.owner<{ m: number; id: string; dnr: string; code: string; name: string }>(
    'select c.m, c.case_id as id, c.dnr, c.code, k.name from child_case c join child k on k.m = c.m and k.child_id = c.child_id',
  );
  const placed = (id: string): Placed => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Error('A case is not where it was put.');
    // Numbers and codes begin anew in each municipality.
    return { id, words: [id, row.name.split(' ')[0]!, ...(row.m === 1 ? [row.dnr, row.code] : [])] };
  };
  const there = Object.entries(cases).map(([situation, { id }]) => [situation, placed(id)] as const);
  return { ...Object.fromEntries(there), missing: { id: uuidv7(), words: [] } } as unknown as Placements;
}

/** From an hour ago; for as long as is asked. */
export async function onDuty({ db }: TestService, minutes = 600): Promise<string> {
  const id = uuidv7();
  const now = clockFromEnvironment({ TAVLAN_TODAY: TODAY }).now().getTime();
  const [since, until] = [new Date(now - 3_600_000), new Date(now + minutes * 60_000)];
  await db.owner(`insert into duty values (1, $1, 'jour', $2, $3, 'arbetsledare', $2)`, [id, since, until]);
  return id;
}

export async function signInAll(service: TestService, roles: readonly Role[]): Promise<Map<Role, TestBrowser>> {
  const signedIn = new Map<Role, TestBrowser>();
  for (const role of roles) signedIn.set(role, await service.signedIn(role));
  return signedIn;
}

async function demand(answering: Promise<{ status: number; text: string }>, status: number): Promise<void> {
  const answer = await answering;
  if (answer.status !== status)
    throw new Error(`Expected ${status}, was ${answer.status}: ${answer.text.slice(0, 300)}`);
}
