/** From the command to the first screen: of an installed copy, and of a fresh clone. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../workspace.mjs';
import { alone } from './figures.mjs';

const LOOK_EVERY_MS = 50;
const GIVE_UP_MS = 600_000;

export async function startRows({ firstEver }) {
  const installed = [];
  for (let time = 0; time < 3; time += 1) installed.push(await secondsToFirstScreen(root));
  const rows = [
    { id: 'start', title: 'Installed copy, empty data folder, to first screen', unit: 's', ...alone(installed) },
  ];
  if (firstEver) {
    const clone = mkdtempSync(join(tmpdir(), 'tavlan-clone-'));
    try {
      execFileSync('git', ['clone', '--quiet', root, clone]);
      const note = 'install, build, database, demonstration';
      rows.push({ id: 'start-first', title: 'Fresh clone to first screen', unit: 's', note, ...alone([await secondsToFirstScreen(clone)]) }); // prettier-ignore
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  }
  return rows;
}

async function secondsToFirstScreen(folder) {
  const data = mkdtempSync(join(tmpdir(), 'tavlan-start-'));
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), TAVLAN_DATA: data, NODE_ENV: '' };
  const start = performance.now();
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (part) => (told += part));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    while (!(await answers(`http://127.0.0.1:${port}/`))) {
      if (child.exitCode !== null || performance.now() - start > GIVE_UP_MS)
        throw new Error(`It did not start: ${told}`);
      await pause(LOOK_EVERY_MS);
    }
    return (performance.now() - start) / 1000;
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    return response.ok && (await response.text()).includes('<script');
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
