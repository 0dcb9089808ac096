/** The server is killed without warning; started again on the same folder, it has everything it had confirmed. */
import type { Session } from '@tavlan/contract';
import { newDataFolder, PASSWORD, removeDataFolder, startServer, TODAY } from '../harness/server.mjs';

const folder = newDataFolder();
afterAll(() => removeDataFolder(folder));

interface Board {
  readonly columns: readonly { readonly cards: readonly { readonly dnr: string }[] }[];
}

/** A session without a browser. */
async function signIn(address: string) {
  const origin = { origin: address, 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'handlaggare', password: PASSWORD });
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers: origin, body });
  expect(answer.status).toBe(200);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const session = (await answer.json()) as Session;
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(`${address}/api/${path}`, { headers: { cookie } })).json()) as Answer;
  const post = (path: string, said: object) =>
    fetch(`${address}/api/${path}`, { method: 'POST', headers: { ...origin, cookie }, body: JSON.stringify(said) });
  return { session, get, post };
}

test('a report that was confirmed is there after the server has been killed', async () => {
  const first = await startServer(folder);
  let dnr: string | undefined;
  try {
    const karin = await signIn(first.address);
    const report = { on: TODAY, source: 'privat', children: [{ name: 'Sally Stående', born: '2015-05-05' }] };
    const receipt = await karin.post('intake', report);
    expect(receipt.status).toBe(201);
    dnr = ((await receipt.json()) as { cases: { dnr: string }[] }).cases[0]?.dnr;
  } finally {
    await first.kill();
  }

  const second = await startServer(folder);
  try {
    const karin = await signIn(second.address);
    const board = await karin.get<Board>(`board?q=${encodeURIComponent(dnr ?? '')}`);
    expect(board.columns.flatMap((column) => column.cards).map((card) => card.dnr)).toEqual([dnr]);
  } finally {
    await second.stop();
  }
});
