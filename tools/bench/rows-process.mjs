/** Without a database: folding registers, and the command that checks a history. */
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fold, parseHistory } from '@tavlan/process';
import { MunicipalitySimulation, numberOf } from '@tavlan/municipality';
import { root } from '../workspace.mjs';
import { alone } from './figures.mjs';
import { TODAY, YEARS } from './sizes.mjs';

const EVENTS = 100_000;
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`;

export async function processRows(folder, size) {
  const file = join(folder, 'history.jsonl');
  const events = await writeHistory(file);
  const { cases } = parseHistory(readFileSync(file, 'utf8'));
  const speeds = [];
  for (let round = -2; round < size.rounds; round += 1) {
    const start = process.cpuUsage();
    for (const { register } of cases) fold(register);
    const { user, system } = process.cpuUsage(start);
    if (round >= 0) speeds.push(events / ((user + system) / 1e6));
  }
  const checks = [];
  for (let round = 0; round < size.rounds; round += 1) checks.push(await checked(file));
  const note = `${events} generated events`;
  return [
    { id: 'fold', title: 'Folding, one core', unit: 'events/s', note, ...alone(speeds) },
    { id: 'check', title: 'tavlan check of 100 000 events', unit: 's', note, ...alone(checks.map(({ seconds }) => seconds)) },
    { id: 'check-memory', title: 'Its memory', unit: 'MB', ...alone(checks.map(({ megabytes }) => megabytes)) },
  ]; // prettier-ignore
}

/** Ten years of an invented municipality, as a history file. */
async function writeHistory(file) {
  const out = createWriteStream(file);
  const own = { m: 9105, name: 'Historia', inhabitants: 40_000 };
  let events = 0;
  for (const family of new MunicipalitySimulation(own, {
    seed: 'bench',
    years: YEARS,
    today: numberOf(TODAY),
  }).families()) {
    for (const { caseId, born, entries } of family.cases) {
      if (events >= EVENTS) break;
      const told = entries.slice(0, EVENTS - events);
      const lines = [{ type: 'barn', born }, ...told].map((line) => `${JSON.stringify({ case: caseId, ...line })}\n`);
      if (!out.write(lines.join(''))) await once(out, 'drain');
      events += told.length;
    }
  }
  out.end();
  await once(out, 'finish');
  return events;
}

async function checked(file) {
  const main = join(root, 'apps/cli/dist/main.js');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_MEMORY, main, 'check', file, '--as-of', TODAY], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (part) => (told += part));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`tavlan check ended with ${code}: ${told}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(told.trim().split('\n').at(-1)) / 1024 };
}
