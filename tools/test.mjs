import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from './clean-environment.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { root } from './workspace.mjs';

const sum = { passed: 0, failed: 0 };
const failures = [];

function record(name, { passed, failed, notes = [] }) {
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0) failures.push([name, ...notes].join(': '));
}

async function step(title, work) {
  const started = Date.now();
  console.log(`\n━━ ${title}`);
  try {
    await work();
  } catch (error) {
    console.log(error.message);
    record(title, { passed: 0, failed: 1 });
  }
  console.log(`   ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Who stops this command stops what it is running. */
let running;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    running?.kill(signal);
    process.exit(1);
  });
}

function run(args, extra = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...extra },
    stdio: ['ignore', 1, 1],
  });
  running = child;
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (code) => resolve(code ?? 1)));
}

/** A step that either passes or fails as a whole. */
const single = (title, args) =>
  step(title, async () => {
    const code = await run(args);
    record(title, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
  });

const jest = (title, name, args, extra = {}) =>
  step(title, async () => {
    const { tallyJest } = await import('./jest-tally.mjs');
    const outputFile = join(root, `.cache/jest-${name}.json`);
    rmSync(outputFile, { force: true });
    const flags = ['--ci', '--json', `--outputFile=${outputFile}`, `--cacheDirectory=${join(root, '.cache/jest')}`];
    const script = join(root, 'node_modules/jest/bin/jest.js');
    const code = await run(
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', script, ...flags, ...args],
      extra,
    );
    record(title, tallyJest(outputFile, code));
  });

async function main() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  await ensureInstall();
  const { ensureBuilt } = await import('./build.mjs');
  const { ensureChromium } = await import('./chromium.mjs');
  const { typecheck } = await import('./typecheck.mjs');

  let chromium;
  await step('Chromium', () => {
    chromium = ensureChromium();
    console.log(chromium);
  });
  await single('Lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
  await single('Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
  await step('Types', () =>
    typecheck((folder, { passed, output }) => {
      console.log(`${passed ? 'passed' : 'FAILED'}  ${folder}`);
      if (!passed) console.log(output);
      record(`Types of ${folder}`, { passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
    }),
  );
  await jest('Unit and API tests', 'unit', ['--maxWorkers=2']);
  await step('Build', async () => {
    await ensureBuilt();
    record('Build', { passed: 1, failed: 0 });
  });
  await single('Generated documents are current', ['tools/docs.mjs', '--check']);
  if (chromium) {
    const args = ['--config', 'apps/e2e/jest.config.cjs', '--runInBand'];
    await jest('Browser journeys', 'journeys', args, { CHROMIUM_PATH: chromium });
  }
  const acceptance = 'packages/process/acceptance';
  await single('Acceptance: real decisions', [`${acceptance}/check-cases.mjs`, `${acceptance}/cases`]);
}

const clean = cleanEnvironment();
for (const name of Object.keys(process.env)) if (!(name in clean)) delete process.env[name];
Object.assign(process.env, clean);

try {
  await main();
} catch (error) {
  console.log(error.message);
  record('Preparation', { passed: 0, failed: 1 });
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
