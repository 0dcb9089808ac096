import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** A Monday without holidays near it; every journey counts its days from here. */
export const TODAY = '2026-11-23';
export const PASSWORD = 'tavlan-under-prov';

const READY_WITHIN_MS = 180_000;
const STOPS_WITHIN_MS = 20_000;

export function newDataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tavlan-journeys-'));
  // The database runs as a user of its own, who must be able to get there.
  chmodSync(folder, 0o755);
  return folder;
}

/** What the server of a data folder has logged, from its first start to its last. */
export const logOf = (dataFolder) => `${dataFolder}.log`;

export function removeDataFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  rmSync(logOf(folder), { force: true });
}

/** What the commands and the server of one data folder are told. */
export function environmentOf(dataFolder, extra = {}) {
  return {
    ...process.env,
    // Jest's own, which would make the server read sources instead of the build.
    NODE_OPTIONS: '',
    NODE_ENV: '',
    TAVLAN_DATA: dataFolder,
    TAVLAN_DEMO_PASSWORD: PASSWORD,
    TAVLAN_TODAY: TODAY,
    ...extra,
  };
}

/** Starts Tavlan as `npm start` does and waits until it takes requests. */
export async function startServer(dataFolder, extra = {}) {
  const port = extra.PORT ?? (await freePort());
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    env: environmentOf(dataFolder, { PORT: String(port), LOG_LEVEL: 'info', ...extra }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk) => (said = `${said}${chunk}`.slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  // The log alone: what is printed for whoever starts the demonstration names its people.
  child.stderr.on('data', (chunk) => appendFileSync(logOf(dataFolder), chunk, { mode: 0o600 }));
  const address = `http://127.0.0.1:${port}`;
  const server = {
    address,
    pid: child.pid,
    said: () => said,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
  try {
    await ready(address, child, () => said);
  } catch (error) {
    await end(child, 'SIGKILL');
    throw error;
  }
  return server;
}

/** Runs `npm run tavlan -- ARGS` beside the server of the data folder. */
export async function runTavlan(args, dataFolder) {
  const child = spawn(process.execPath, [join(root, 'tools/tavlan.mjs'), ...args], {
    cwd: root,
    env: environmentOf(dataFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const [code] = await once(child, 'close');
  return { code, out, errors };
}

async function ready(address, child, said) {
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await answers(`${address}/api/health/ready`))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended:\n${said()}`);
    if (Date.now() > until) throw new Error(`The server is not ready after ${READY_WITHIN_MS / 1000} s:\n${said()}`);
    await pause(100);
  }
}

async function answers(url) {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
  await gone;
  clearTimeout(force);
}

export async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}
