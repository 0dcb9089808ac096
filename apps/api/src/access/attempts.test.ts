import { Attempts, type Attempt } from './attempts.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DESK = '10.0.0.1';

function settable() {
  let now = 0;
  const attempts = new Attempts(() => now);
  const trying = (given: Partial<Attempt>, right: boolean) =>
    attempts.guard({ account: 'anna', address: DESK, knownPlace: false, ...given }, async () => right);
  return {
    wrong: (given: Partial<Attempt> = {}) => trying(given, false),
    right: (given: Partial<Attempt> = {}) => trying(given, true),
    pass: (ms: number) => (now += ms),
  };
}

type Desk = ReturnType<typeof settable>;

async function wrongTimes({ wrong }: Desk, times: number, given: Partial<Attempt> = {}): Promise<void> {
  for (let n = 0; n < times; n += 1) expect(await wrong(given)).toEqual({ fits: false });
}

/** One wrong password each from that many addresses, as with a crowd of hired machines. */
async function wrongFromEverywhere({ wrong }: Desk, addresses: number): Promise<void> {
  for (let n = 0; n < addresses; n += 1) expect(await wrong({ address: `203.0.113.${n}` })).toEqual({ fits: false });
}

describe('Guessing passwords', () => {
  test('after five wrong ones the sixth is not even looked at, for half a minute', async () => {
    const desk = settable();
    await wrongTimes(desk, 5);
    expect(await desk.right()).toEqual({ waitMs: 30 * SECOND });
    desk.pass(30 * SECOND);
    expect(await desk.right()).toEqual({ fits: true });
  });

  test('each further one doubles the wait, up to a quarter of an hour', async () => {
    const desk = settable();
    await wrongTimes(desk, 5);
    const waits: unknown[] = [];
    for (let n = 0; n < 7; n += 1) {
      const { waitMs } = (await desk.wrong()) as { waitMs: number };
      waits.push(waitMs / SECOND);
      desk.pass(waitMs);
      await desk.wrong();
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  test('an hour without a failure forgets them', async () => {
    const desk = settable();
    await wrongTimes(desk, 5);
    desk.pass(60 * MINUTE);
    await wrongTimes(desk, 5);
  });

  test('the person at another address, and a colleague at the same one, are not locked out by it', async () => {
    const desk = settable();
    await wrongTimes(desk, 5);
    expect(await desk.right({ address: '10.0.0.2' })).toEqual({ fits: true });
    expect(await desk.right({ account: 'bo' })).toEqual({ fits: true });
  });

  test('many addresses give no more tries than one', async () => {
    const desk = settable();
    await wrongFromEverywhere(desk, 20);
    expect(await desk.wrong({ address: '203.0.113.99' })).toEqual({ waitMs: 30 * SECOND });
  });

  test('who is guessed at from everywhere still gets in from their own desk', async () => {
    const desk = settable();
    await wrongFromEverywhere(desk, 20);
    expect(await desk.right({ knownPlace: true })).toEqual({ fits: true });
    expect(await desk.right({ address: '203.0.113.99' })).toEqual({ waitMs: 30 * SECOND });
  });

  test('a right password somewhere new takes back its own try only', async () => {
    const desk = settable();
    await wrongFromEverywhere(desk, 19);
    expect(await desk.right({ address: '10.0.0.9' })).toEqual({ fits: true });
    await wrongTimes(desk, 1, { address: '203.0.113.50' });
    expect(await desk.wrong({ address: '203.0.113.51' })).toEqual({ waitMs: 30 * SECOND });
  });

  test('writing the name in capitals gives no more tries', async () => {
    const desk = settable();
    await wrongTimes(desk, 5);
    expect(await desk.wrong({ account: 'ANNA' })).toEqual({ waitMs: 30 * SECOND });
  });

  test('a burst sent at once gets no more tries than one sent in turn', async () => {
    const { wrong } = settable();
    const answers = await Promise.all(Array.from({ length: 30 }, () => wrong()));
    expect(answers.filter((answer) => 'fits' in answer)).toHaveLength(5);
  });

  test('the right password clears what was mistyped before', async () => {
    const desk = settable();
    await wrongTimes(desk, 4);
    expect(await desk.right()).toEqual({ fits: true });
    await wrongTimes(desk, 5);
  });
});
