import { recordedStatements } from '../testing/recorded-statements.js';
import { startTestService, type TestService } from '../testing/test-service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
  await service.db.owner(`update app_user set active = false where user_id = 'ledamot'`);
  await service.db.owner(`update app_user set password_hash = null where user_id = 'jour'`);
  // Whatever is done once for all sign-ins is done before they are compared.
  await signIn('finns-inte-heller');
});
afterAll(() => service.stop());

const signIn = (username: string) => service.browser().post('session', { username, password: 'fel-losenord' });

async function seen(username: string) {
  let answer: Awaited<ReturnType<typeof signIn>> | undefined;
  const statements = await recordedStatements(async () => (answer = await signIn(username)));
  const headers = [...(answer?.headers ?? [])].filter(([name]) => name !== 'date');
  return { status: answer?.status, text: answer?.text, headers, statements };
}

describe('A refused sign-in', () => {
  test.each([
    ['a wrong password', 'handlaggare'],
    ['a closed account', 'ledamot'],
    ['an account without a password', 'jour'],
    ['an account of another municipality', 'grannkommun'],
  ])('for %s answers as for a name that does not exist, and asks the database the same', async (_what, username) => {
    const unknown = await seen('finns-inte');
    expect(unknown.status).toBe(401);
    expect(unknown.statements.length).toBeGreaterThan(2);
    expect(await seen(username)).toEqual(unknown);
  });

  test('that has to wait reads alike too', async () => {
    for (let n = 0; n < 5; n += 1) await Promise.all([signIn('chef'), signIn('finns-ej')]);
    const [known, unknown] = [await seen('chef'), await seen('finns-ej')];
    expect(known.status).toBe(429);
    expect([known.text, known.statements]).toEqual([unknown.text, unknown.statements]);
  });
});
