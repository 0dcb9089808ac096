/** Measures what was promised, each figure beside its floor in the same run on the same data. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../build.mjs';
import { ensureChromium } from '../chromium.mjs';
import { root } from '../workspace.mjs';

const NO_CHROMIUM = 'NOT MEASURED: what happens at the screen. It needs a Chromium; install one or set CHROMIUM_PATH.';
const USAGE = 'npm run bench [-- --quick] [--check] [--tiny] [--only board|reading|screen|logging|process|start]';

/** Rows of part of the yardstick, in the order in which they are told. */
async function measure(stage, size, tell, isWanted, chromium) {
  const { boardRows } = await import('./rows-board.mjs');
  const { browserRows } = await import('./rows-browser.mjs');
  const { loggingRows } = await import('./rows-logging.mjs');
  const { processRows } = await import('./rows-process.mjs');
  const { readingRows } = await import('./rows-reading.mjs');
  const part = async (name, told, rowsOf) => {
    if (!isWanted(name)) return [];
    tell(told);
    return rowsOf();
  };
  const board = await part('board', 'Reading boards …', () => boardRows(stage, size));
  const reading = await part('reading', 'Searching and opening a long case …', () => readingRows(stage, size));
  const atTheScreen = () => (chromium ? browserRows(stage, size, chromium) : []);
  const screen = await part('screen', chromium ? 'At the screen …' : NO_CHROMIUM, atTheScreen);
  const logging = await part('logging', 'Logging …', () => loggingRows(stage, size));
  const bytes = await stage.service.memory();
  const memory = { id: 'api-memory', title: 'Memory of the API, at most', unit: 'MB', measured: one(bytes / 2 ** 20) };
  const process = await part('process', 'Folding and checking …', () => processRows(stage.folder, size));
  return [...logging, ...board, ...screen, ...reading, ...process, memory];
}

/** As the journeys find it. */
function chromiumOrNone() {
  try {
    return ensureChromium();
  } catch (error) {
    console.error(error.message);
    return undefined;
  }
}

const one = (value) => ({ median: value, least: value, most: value });

async function run() {
  const options = {
    quick: { type: 'boolean' },
    check: { type: 'boolean' },
    tiny: { type: 'boolean' },
    only: { type: 'string' },
  };
  const { values } = parseArgs({ options });
  const isWanted = (name) => values.only === undefined || values.only === name;
  const began = Date.now();
  await ensureBuilt();
  const { QUICK, LONG, TINY } = await import('./sizes.mjs');
  const { commitFacts, loadNow, machineFacts } = await import('./machine.mjs');
  const { setStage } = await import('./stage.mjs');
  const { startRows } = await import('./rows-start.mjs');
  const { isNews, table, judged, verdict } = await import('./report.mjs');
  const { performancePage } = await import('./page.mjs');
  const chromium = isWanted('screen') ? chromiumOrNone() : undefined;
  const unseen = isWanted('screen') && !chromium;
  const size = values.tiny ? TINY : values.quick ? QUICK : LONG;
  const tell = (line) => process.stderr.write(`${Math.round((Date.now() - began) / 1000)} s  ${line}\n`);
  tell('Loading the nation …');
  const stage = await setStage(size, tell);
  let results;
  try {
    const machine = await machineFacts(stage.owner);
    const { cases, events, municipalities } = stage.load;
    const data = { municipalities, cases, events, closedForEachOpen: Number(stage.closedShare.toFixed(1)) };
    const run = values.tiny ? 'tiny' : values.quick ? 'quick' : 'long';
    results = { date: new Date().toISOString().slice(0, 10), run, ...commitFacts(), machine, data };
    results.rows = await measure(stage, size, tell, isWanted, chromium);
    machine.loadAfter = loadNow();
  } finally {
    await stage.stop();
  }
  if (isWanted('start')) {
    tell('Starting …');
    results.rows.push(...(await startRows(size)));
  }
  results.minutes = Number(((Date.now() - began) / 60_000).toFixed(1));
  results.rows = judged(results.rows);
  console.log(table(results));
  // A part alone is for finding out what helps; the page tells the whole.
  if (!values.tiny && values.only === undefined) {
    mkdirSync(join(root, 'bench'), { recursive: true });
    writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
    performancePage(results);
  }
  console.log(verdict(results));
  if (unseen) console.log(NO_CHROMIUM);
  if (values.check && (unseen || results.rows.some(isNews))) process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  console.error(error.code?.startsWith?.('ERR_PARSE_ARGS') ? `${error.message}\n${USAGE}` : error);
  process.exitCode = 1;
}
