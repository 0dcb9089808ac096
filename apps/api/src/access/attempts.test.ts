import { Attempts } from './attempts.js';

const MINUTE = 60_000;

function settable() {
  let now = 0;
  const attempts = new Attempts(() => now);
  const wrong = (account = 'anna', address = '10.0.0.1') => attempts.guard(account, address, async () => false);
  return { attempts, wrong, pass: (ms: number) => (now += ms) };
}

async function tenWrong(wrong: (account?: string, address?: string) => Promise<boolean | undefined>): Promise<void> {
  for (let n = 0; n < 10; n += 1) expect(await wrong()).toBe(false);
}

describe('Guessing passwords', () => {
  test('after ten wrong ones the eleventh is not even looked at', async () => {
    const { attempts, wrong } = settable();
    await tenWrong(wrong);
    let looked = false;
    const answer = await attempts.guard('anna', '10.0.0.1', async () => (looked = true));
    expect([answer, looked]).toEqual([undefined, false]);
  });

  test('the person at another address is not locked out by it', async () => {
    const { attempts, wrong } = settable();
    await tenWrong(wrong);
    expect(await attempts.guard('anna', '10.0.0.2', async () => true)).toBe(true);
  });

  test('a colleague at the same address is not locked out by it', async () => {
    const { attempts, wrong } = settable();
    await tenWrong(wrong);
    expect(await attempts.guard('bo', '10.0.0.1', async () => true)).toBe(true);
  });

  test('writing the name in capitals gives no more tries', async () => {
    const { wrong } = settable();
    await tenWrong(wrong);
    expect(await wrong('ANNA')).toBeUndefined();
  });

  test('a burst sent at once gets no more tries than one sent in turn', async () => {
    const { wrong } = settable();
    const answers = await Promise.all(Array.from({ length: 30 }, () => wrong()));
    expect(answers.filter((answer) => answer === false)).toHaveLength(10);
  });

  test('a quarter of an hour later it is open again', async () => {
    const { wrong, pass } = settable();
    await tenWrong(wrong);
    pass(15 * MINUTE);
    expect(await wrong()).toBe(false);
  });

  test('the right password clears what was mistyped before', async () => {
    const { attempts, wrong } = settable();
    for (let n = 0; n < 9; n += 1) await wrong();
    expect(await attempts.guard('anna', '10.0.0.1', async () => true)).toBe(true);
    for (let n = 0; n < 10; n += 1) expect(await wrong()).toBe(false);
  });
});
