import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../../..');
const folders: string[] = [];
const servers: EmbeddedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

function newFolder(within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'tavlan-database-'));
  // Made for us alone; as root the server's own account has to pass through.
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir, durable: false });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another run of ours: a real process, so that it can be killed. */
async function startElsewhere(dataDir: string): Promise<{ run: ChildProcess; url: string }> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = newFolder(join(root, '.cache'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const parts =
    'embedded-server database-folders database-account database-cluster data-folder-lock left-behind-server';
  for (const name of `${parts} running-process`.split(' ')) {
    const { code } = transformFileSync(join(here, `${name}.ts`), { cwd: root, configFile: join(root, '.swcrc') });
    writeFileSync(join(folder, `${name}.js`), code);
  }
  writeFileSync(
    join(folder, 'run.js'),
    `import { startEmbeddedServer } from './embedded-server.js';
    const server = await startEmbeddedServer({ dataDir: process.argv[2], durable: false });
    console.log(server.url);
    setInterval(() => {}, 1000);`,
  );
  const run = spawn(process.execPath, [join(folder, 'run.js'), dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(run.stdout, 'data')) as [Buffer];
  return { run, url: chunk.toString().trim() };
}

const serverPid = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8'), 10);

/** Ended, reaped or not. */
function isGone(pid: number): boolean {
  try {
    return / [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

async function untilGone(pid: number): Promise<void> {
  while (!isGone(pid)) await pause(50);
}

describe('the embedded database server', () => {
  it('starts in a new folder, in UTF-8, with Swedish order to be had, and keeps its data until the next start', async () => {
    const dataDir = join(newFolder(), 'several/folders/down');
    const first = await start(dataDir);
    const [settings] = await ask(
      first.url,
      `select current_setting('server_encoding') as encoding, array(select w from unnest(array['ö','z','ä','å']) w
       order by w collate "sv-SE-x-icu") as words, upper('åäö') as upper`,
    );
    expect(settings).toEqual({ encoding: 'UTF8', words: ['z', 'å', 'ä', 'ö'], upper: 'ÅÄÖ' });
    await ask(first.url, `create table kept as select 'yes' as answer`);
    await servers.pop()?.stop();
    const again = await start(dataDir);
    expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 'yes' }]);
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const dataDir = newFolder();
    const { url, port } = await start(dataDir);
    await expect(ask(url.replace(/:[^:@]*@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
    await expect(ask(`postgres://postgres@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(/password/);
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(url).toContain(readFileSync(join(dataDir, 'password'), 'utf8').trim());
    expect(existsSync(join(dataDir, 'password.new'))).toBe(false);
  });

  it('listens on the loopback address only', async () => {
    const { url, port } = await start(newFolder());
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await ask(url, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of others.filter((each) => each.family === 'IPv4' && !each.internal)) {
      const socket = connect(port, address);
      await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
    }
  });

  it('keeps what people wrote out of its log', async () => {
    const dataDir = newFolder();
    const { url } = await start(dataDir);
    await ask(url, `create table person (name text primary key); insert into person values ('Asta Exempel')`);
    await expect(ask(url, `insert into person values ('Asta Exempel')`)).rejects.toThrow('duplicate key');
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Asta');
  });

  it('tells a second start in the same folder who is using it', async () => {
    const dataDir = newFolder();
    await start(dataDir);
    await expect(startEmbeddedServer({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`);
  });

  it('ends with the process that started it, even when that is killed', async () => {
    const dataDir = newFolder();
    const { run } = await startElsewhere(dataDir);
    const pid = serverPid(dataDir);
    run.kill('SIGKILL');
    await untilGone(pid);
    expect(await ask((await start(dataDir)).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('starts again beside a server that an earlier run left behind, whose guard was killed too', async () => {
    const dataDir = newFolder();
    const { run, url } = await startElsewhere(dataDir);
    await ask(url, `create table kept as select 'yes' as answer`);
    const pid = serverPid(dataDir);
    // The guard is the server's parent and leads their session.
    const guard = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
    const watcher = readFileSync(`/proc/${guard}/task/${guard}/children`, 'utf8').trim().split(' ').map(Number);
    // First who would see that the run has ended and then stop the server.
    for (const each of [...watcher.filter((child) => child !== pid), guard, Number(run.pid)]) {
      process.kill(each, 'SIGKILL');
    }
    expect(isGone(pid)).toBe(false);
    expect(await ask((await start(dataDir)).url, 'select answer from kept')).toEqual([{ answer: 'yes' }]);
    expect(isGone(pid)).toBe(true);
  });

  it('starts again after a pid file whose number is now another program', async () => {
    const dataDir = newFolder();
    await (await startEmbeddedServer({ dataDir, durable: false })).stop();
    const other = spawn('sleep', ['60']);
    writeFileSync(join(dataDir, 'cluster/postmaster.pid'), `${other.pid}\n${join(dataDir, 'cluster')}\n`);
    expect(await ask((await start(dataDir)).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill();
  });

  const asRoot = process.getuid?.() === 0;

  it(asRoot ? 'moves out of a folder that only root can read, and says so' : 'stays in a private folder', async () => {
    const dataDir = newFolder();
    const lines: string[] = [];
    const told = (line: string) => void lines.push(line);
    const options = { dataDir: join(dataDir, 'data'), durable: false, tell: told };
    chmodSync(dataDir, 0o700);
    const server = await startEmbeddedServer(options);
    servers.push(server);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const away = /\/var\/tmp\/tavlan-\w+/.exec(lines.join())?.[0];
    if (away) folders.push(away);
    expect(lines).toHaveLength(asRoot ? 1 : 0);
    expect(existsSync(join(away ?? dataDir, 'data/cluster'))).toBe(true);
  });

  it('takes over the lock of a dead process and the remains of a half-made cluster', async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, birth: '1' }));
    mkdirSync(join(dataDir, 'cluster.new/base'), { recursive: true });
    expect(await ask((await start(dataDir)).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(dataDir, 'cluster.new'))).toBe(false);
  });
});
