import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTavlan } from '../testing/run-tavlan.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tavlan-commands-'));
// The database runs as another account than root, which must be able to look in.
chmodSync(folder, 0o755);
const env = { TAVLAN_DATA: join(folder, 'data'), PORT: '0', TAVLAN_DEMO_PASSWORD: 'bara-for-provet' };
const history = join(folder, 'history.jsonl');
let service: ChildProcess;
let printed = '';

beforeAll(async () => {
  const entry = { case: 'IO 2019-007', type: 'anteckning', on: '2019-03-01' };
  writeFileSync(history, `{"case":"IO 2019-007","type":"barn","born":"2012"}\n${JSON.stringify(entry)}\n`);
  await runTavlan(['spans', 'nothing']); // builds what is stale
  service = spawn(process.execPath, [join(ROOT, 'tools/tavlan.mjs'), 'serve'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await new Promise<void>((done, fail) => {
    service.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('Ctrl-C')) done();
    });
    service.stderr?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    service.on('exit', () => fail(new Error(printed)));
  });
}, 240_000);
afterAll(() => {
  service.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('The commands beside a running service', () => {
  test('it prints its address and the sign-ins, which work', async () => {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    for (const user of ['handlaggare', 'chef', 'grannkommun']) expect(printed).toMatch(new RegExp(`^ +${user} `, 'm'));
    const body = JSON.stringify({ username: 'chef', password: env.TAVLAN_DEMO_PASSWORD });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${url}/api/session`, { method: 'POST', headers, body })).status).toBe(200);
  });

  test('take in a history file once, and nothing of one that is known', async () => {
    const first = await runTavlan(['import', history], env);
    expect({ code: first.code, out: first.out }).toEqual({
      code: 0,
      out: '1 ärende med 1 händelse har tagits in.\n',
    });
    const second = await runTavlan(['import', history], env);
    expect({ code: second.code, out: second.out }).toEqual({ code: 2, out: '' });
    expect(second.err).toMatch('Ärende IO 2019-007 finns redan. Inget av filen har tagits in.');
  }, 60_000);

  test('find every interval to be what the register says, and every chain whole', async () => {
    const spans = await runTavlan(['spans', 'rebuild', '--verify'], env);
    expect(spans).toEqual({ code: 0, out: expect.stringMatching(/^\d+ ärenden: alla intervall/), err: '' });
    const audit = await runTavlan(['audit', 'verify'], env);
    expect({ code: audit.code, err: audit.err }).toEqual({ code: 0, err: '' });
    expect(audit.out).toMatch(/^Registret: \d+ händelser i \d+ ärenden, allt orört\.\nÅtkomstloggen: \d+ rader/);
  }, 60_000);

  test('it ends when it is told to, and leaves the database to the next', async () => {
    service.removeAllListeners('exit');
    service.kill('SIGTERM');
    expect(await once(service, 'exit')).toEqual([0, null]);
    expect(existsSync(join(env.TAVLAN_DATA, 'postgres', 'lock'))).toBe(false);
    expect((await runTavlan(['spans', 'rebuild'], env)).code).toBe(0);
  }, 60_000);
});
