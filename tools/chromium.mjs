import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const INSTALL = ['install', '-y', '--no-install-recommends', 'chromium'];

/** The browser the journeys run in: the one asked for, an installed one, else one from the system's packages. */
export function ensureChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (runs(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, but no browser starts there.`);
  }
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No Chromium is installed; installing the system package …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], INSTALL]) {
      const result = spawnSync('apt-get', ['-qq', ...args, '-o', 'DPkg::Lock::Timeout=120'], {
        env,
        stdio: ['ignore', 'ignore', 2],
      });
      if (result.status !== 0) console.error(`apt-get ${args.join(' ')} failed (code ${result.status}).`);
    }
    const now = installed();
    if (now) return now;
  }
  throw new Error(
    'The browser journeys need a Chromium and none was found. Install chromium or google-chrome, ' +
      'or set CHROMIUM_PATH to one, and run npm test again.',
  );
}

function installed() {
  return [...NAMES.map(onPath), ...MAC].find((path) => path !== undefined && runs(path));
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems ship a stand-in of that name which only tells how to install the real one. */
function runs(path) {
  const result = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return result.status === 0 && /\d+\.\d+/.test(result.stdout);
}
