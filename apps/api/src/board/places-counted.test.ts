import { COLUMNS, type Column } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { principalsOf } from '../access/principals.js';
import type { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { aCase, aStep, logAnyway } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { LINDBY, actorOf } from '../testing/people.js';
import { SteppingClock } from '../testing/stepping-clock.js';
import { PlacesCounted } from './places-counted.js';

const chief = actorOf('chef');
const handler = actorOf('handlaggare');
let core: TestCore;
let counted: PlacesCounted;
let said: string[];

beforeAll(async () => {
  core = await startTestCore();
  for (let n = 0; n < 6; n += 1) await aCase(core);
});
afterAll(() => core.stop());
beforeEach(() => {
  counted = new PlacesCounted();
  said = [];
});

const count = (actor: Actor = chief, clock: Clock = core.clock) =>
  new Database(core.dataSource, clock).withActor(actor, async (tx) => {
    const { query } = tx;
    const noting = Object.assign(Object.create(tx) as typeof tx, {
      query: (sql: string, values: unknown[]) => {
        said.push(sql.includes('board_change') ? 'the touched' : 'all');
        return query.call(tx, sql, values);
      },
    });
    const on = clock.today();
    const viewer = { ...actor, principals: principalsOf(actor), on, today: on, now: clock.now() };
    const own = await counted.count(noting, viewer);
    return Object.fromEntries(COLUMNS.map((column) => [column, own.get(column)])) as Record<Column, unknown>;
  });

/** What somebody is told who has never asked before. */
async function anew(actor: Actor = chief) {
  const kept = counted;
  counted = new PlacesCounted();
  const told = await count(actor);
  counted = kept;
  return told;
}

describe('Counted places', () => {
  test('are counted whole once, and then what has been touched since', async () => {
    await count();
    await count();
    await aCase(core);
    await count();
    expect(said).toEqual(['all', 'the touched', 'the touched']);
  });

  test('tell at once of what was opened, moved, handed over, barred and taken away', async () => {
    const [id, other] = [await aCase(core), await aCase(core)];
    await count();
    await count(handler);
    const seen: unknown[] = [];
    const told = async () => {
      const now = [await count(), await count(handler)];
      expect(now).toEqual([await anew(), await anew(handler)]);
      seen.push(JSON.stringify(now));
    };
    await told();
    await aCase(core);
    await told();
    await logAnyway(
      core,
      chief,
      id,
      aStep('skyddsbedomning-gjord', core.clock.today(), 1, { immediateProtection: false }),
    );
    await told();
    await logAnyway(core, chief, id, aStep('utredning-inledd', core.clock.today(), 2));
    await told();
    await logAnyway(core, chief, other, aStep('arende-tilldelat', core.clock.today(), 1, { responsible: 'handlaggare2', unit: 'syd' })); // prettier-ignore
    await told();
    await core.db.owner(`insert into case_bar values (${LINDBY}, $1, 'chef', 'jäv')`, [id]);
    await told();
    await core.db.owner('delete from case_bar where case_id = $1', [id]);
    await told();
    await core.db.owner(`update case_grant set valid_to = $2 where case_id = $1 and principal <> 'service'`, [
      id,
      core.clock.today(),
    ]);
    await told();
    await core.db.owner(`delete from case_grant where case_id = $1 and principal <> 'service'`, [other]);
    await told();
    // Each of them showed.
    expect(seen.filter((now, at) => now === seen[at - 1])).toEqual([]);
  });

  test('miss nothing that is written while they are being counted', async () => {
    const id = await aCase(core);
    await count();
    const before = await anew();
    // Begun before the count, committed after it.
    let commit = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (commit = resolve));
    let begun = (): void => undefined;
    const changing = new Promise<void>((resolve) => (begun = resolve));
    const writing = core.database.withService(LINDBY, '', async (tx) => {
      await tx.query(`delete from card_span where m = $1 and case_id = $2`, [LINDBY, id]);
      begun();
      await waiting;
    });
    await changing;
    expect(await count()).toEqual(before);
    commit();
    await writing;
    expect(await count()).toEqual(await anew());
    expect(await count()).not.toEqual(before);
  });

  test('end with the grant that ends by the minute, when nobody writes anything', async () => {
    const id = await aCase(core);
    const clock = new SteppingClock(core.clock.now().toISOString());
    const reader = actorOf('handlaggare2');
    await core.db.owner(
      `insert into case_grant (m, case_id, principal, valid_from, reason, until)
       values ($1, $2, 'user:handlaggare2', '2020-01-01', 'jour', $3)`,
      [LINDBY, id, new Date(clock.now().getTime() + 60_000)],
    );
    const whileItLasts = await count(reader, clock);
    expect(await count(reader, clock)).toEqual(whileItLasts);
    clock.passMinutes(2);
    const after = await count(reader, clock);
    expect(after).not.toEqual(whileItLasts);
    expect(said).toEqual(['all', 'the touched', 'all']);
  });

  test('are counted anew after some minutes, for what no transaction tells', async () => {
    const clock = new SteppingClock(core.clock.now().toISOString());
    await count(chief, clock);
    clock.passMinutes(9);
    await count(chief, clock);
    clock.passMinutes(1);
    await count(chief, clock);
    expect(said).toEqual(['all', 'the touched', 'all']);
  });

  test('are kept apart by who asks, as whom, and of which day', async () => {
    await count();
    await count(actorOf('handlaggare2'));
    await count({ ...chief, units: ['syd'] });
    expect(said).toEqual(['all', 'all', 'all']);
  });

  test('are kept of those who asked last', async () => {
    await count();
    for (let n = 0; n < 500; n += 1) await count({ ...chief, userId: `user-${n}` });
    said = [];
    await count({ ...chief, userId: 'user-499' });
    await count();
    expect(said).toEqual(['the touched', 'all']);
  });
});
