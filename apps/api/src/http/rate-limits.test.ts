import { startTestService, type TestService } from '../testing/test-service.js';

let service: TestService;
afterEach(() => service.stop());

const start = async (variables: Record<string, string>) => {
  service = await startTestService({ variables });
};
const times = async <T>(count: number, ask: () => Promise<T>): Promise<T[]> => {
  const answers: T[] = [];
  for (let n = 0; n < count; n += 1) answers.push(await ask());
  return answers;
};

describe('More requests in a minute than are taken', () => {
  test('of one session are refused with how long to wait; another session is not', async () => {
    await start({ RATE_PER_SESSION: '10' });
    const [busy, calm] = [await service.signedIn('chef'), await service.signedIn('chef')];
    const answers = await times(12, () => busy.get('session'));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(200), 429, 429]);
    const last = answers.at(-1);
    expect(last?.json).toEqual({
      type: '/problems/too-many-requests',
      title: 'För många anrop',
      status: 429,
      detail: 'Det kom fler anrop på en minut än vi kan ta emot. Vänta en stund och försök igen.',
    });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await calm.get('session')).status).toBe(200);
  });

  test('of one address are refused before anything is read; whether the service lives is always answered', async () => {
    await start({ RATE_PER_ADDRESS: '5' });
    const browser = service.browser();
    const answers = await times(7, () => browser.send('POST', 'session', '{', { 'content-type': 'application/json' }));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect((await browser.get('health/live')).status).toBe(200);
  });

  test('to sign in are refused, whichever the name, while those who are signed in go on', async () => {
    await start({ RATE_SIGN_INS: '6' });
    const browser = await service.signedIn('chef');
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const answers = await Promise.all(
      names.map((username) => service.browser().post('session', { username, password: 'fel' })),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
    expect((await service.browser().get('session/oidc/start')).status).toBe(429);
    expect((await browser.get('session')).status).toBe(200);
  });

  test('are counted by the caller’s own address behind a proxy that is trusted, and by nobody’s word else', async () => {
    await start({ RATE_PER_ADDRESS: '3' });
    const claimed = await times(5, () => service.browser().get('session/ways', { 'x-forwarded-for': crypto.randomUUID() })); // prettier-ignore
    expect(claimed.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
  });
});

test('a day’s work comes nowhere near', async () => {
  await start({});
  const browser = await service.signedIn('chef');
  const answers = await Promise.all(Array.from({ length: 300 }, () => browser.get('session')));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});
