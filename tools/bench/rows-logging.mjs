/** Logging an event over HTTP beside writing the very same rows, taken down from what the service wrote, for twins. */
import { randomUUID } from 'node:crypto';
import { compared, p95, timed } from './figures.mjs';
import { Floor } from './floor.mjs';
import { actorOf, scopeOf, signedIn } from './people.mjs';
import { PLACES } from './stage.mjs';
import { writtenRows } from './written-rows.mjs';

const CLIENTS = 8;
const WARM_ROUNDS = 4;
/** A telephone call, a report and its safety assessment: one entry that moves nothing and two that move limits and card. */
const STEPS = [
  { type: 'kontakt', with: 'skola', how: 'telefon', note: 'Ringde läraren om frånvaron och bokade ett möte.' },
  { type: 'anmalan-inkommen', source: 'anmalningsskyldig', reporter: 'skola', note: 'Skolan beskriver upprepad frånvaro.', acknowledge: ['REPEAT-REPORT'] },
  { type: 'skyddsbedomning-gjord', by: 'handlaggare', note: 'Inget behov av omedelbart skydd.' },
]; // prettier-ignore

export async function loggingRows(stage, size) {
  const actor = actorOf(PLACES.many, 'chef');
  const today = stage.installation.clock.today();
  // One after another: many tries at once are taken for guessing.
  const browsers = [];
  for (let each = 0; each < CLIENTS; each += 1) browsers.push(await signedIn(stage.service, PLACES.many, 'chef'));
  const floors = await Promise.all(
    Array.from({ length: CLIENTS }, () => Floor.connect(stage.installation.databaseUrl)),
  );
  const cases = new Cases(stage.owner);
  await cases.read();
  const rows = [];
  for (const clients of [1, CLIENTS]) {
    // What is done for the first time is read from disk and compiled; both sides are warm before anything counts.
    const measured = [];
    const base = [];
    for (let round = -WARM_ROUNDS; round < size.rounds; round += 1) {
      const pairs = cases.take(Math.ceil(size.logged / STEPS.length) * (clients === 1 ? 1 : 2));
      const logged = await workers(browsers.slice(0, clients), pairs, (browser, { original }) =>
        logAll(browser, original, today),
      );
      const written = [];
      for (const { original } of pairs) written.push(await writtenRows(stage.owner, original, STEPS.length));
      const repeats = pairs.map(({ original, twin }, at) => ({ twin, entries: forTwin(written[at], original, twin) }));
      const repeated = await workers(floors.slice(0, clients), repeats, (floor, { twin, entries }) =>
        writeAll(floor, actor, twin, entries),
      );
      if (round < 0) continue;
      measured.push(logged);
      base.push(repeated);
    }
    const noun = `Event logged, ${clients} client${clients === 1 ? '' : 's'}`;
    const against = 'the same rows';
    rows.push(
      { id: `log-${clients}-throughput`, title: `${noun}`, unit: 'events/s', against, ...compared(measured, base, ({ perSecond }) => perSecond) },
      { id: `log-${clients}-p95`, title: `${noun} (p95)`, unit: 'ms', against, ...compared(measured, base, ({ times }) => p95(times)) },
    ); // prettier-ignore
  }
  for (const each of [...browsers, ...floors]) await each.close();
  return rows;
}

/** Everybody takes the next when done with one. */
async function workers(clients, list, work) {
  const waiting = [...list];
  const times = [];
  const all = await timed(() =>
    Promise.all(
      clients.map(async (client) => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          times.push(...(await work(client, next)));
      }),
    ),
  );
  return { times, perSecond: (times.length / all) * 1000 };
}

async function logAll(browser, { caseId, version }, today) {
  const times = [];
  for (const [index, step] of STEPS.entries()) {
    const request = { ...step, on: today, version: version + index };
    let answer;
    times.push(
      await timed(async () => {
        answer = await browser.post(`cases/${caseId}/events`, request, { 'idempotency-key': randomUUID() });
      }),
    );
    if (answer.status !== 201) throw new Error(`${step.type} answered ${answer.status}: ${answer.body}`);
  }
  return times;
}

async function writeAll(floor, actor, caseId, entries) {
  const times = [];
  for (const statements of entries) {
    times.push(await timed(() => floor.run(scopeOf(actor), 'log-event', [caseId], statements)));
  }
  return times;
}

/** What the service wrote, said of the twin, an entry after the other. */
const forTwin = (entries, { caseId }, twin) =>
  JSON.parse(JSON.stringify(entries).replaceAll(caseId, twin)).map((statements) =>
    statements.map(({ sql, values }) => ({
      sql,
      values: values.map((value) => (value === 'new key' ? randomUUID() : inBucketOf(twin, value))),
    })),
  );

/** A card is counted in a part of all cases that the end of the case's id names. */
const inBucketOf = (caseId, value) =>
  typeof value === 'string'
    ? value.replaceAll(/"bucket":\s*\d+/g, `"bucket":${parseInt(caseId.slice(-2), 16)}`)
    : value;

/** Cases in pairs: copies of one and the same generated case, so that both sides write alike. */
class Cases {
  #owner;
  #pairs = [];

  constructor(owner) {
    this.#owner = owner;
  }

  async read() {
    const { rows } = await this.#owner.query(
      `select array_agg(c.case_id order by c.case_id) as ids, min(c.version) as version
         from child_case c join event e on e.m = c.m and e.case_id = c.case_id and e.seq = 1
        where c.m = $1 and c.version between 3 and 60 and not exists (
          select from clock_span k where k.m = c.m and k.case_id = c.case_id and k.clock = 'ANM-03' and k.valid_to is null)
        group by e.event_id having count(*) > 1 order by md5(e.event_id)`,
      [PLACES.many],
    );
    const pairOf = ({ ids, version }, at) => ({ original: { caseId: ids[at], version }, twin: ids[at + 1] });
    const most = Math.max(...rows.map(({ ids }) => ids.length));
    for (let at = 0; at + 1 < most; at += 2) {
      this.#pairs.push(...rows.filter(({ ids }) => at + 1 < ids.length).map((row) => pairOf(row, at)));
    }
  }

  take(count) {
    if (this.#pairs.length < count) throw new Error('There are not enough open cases to log in.');
    return this.#pairs.splice(0, count);
  }
}
