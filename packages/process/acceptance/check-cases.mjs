#!/usr/bin/env node
// Runs a check command over every case in a folder and compares its report with the expectations beside it.
//
//   node check-cases.mjs DIR [-- COMMAND ARGS…]
//
// For every DIR/*.expect.json and every check in it the command is called as
//   COMMAND ARGS… FILE --as-of DATE --format jsonl
// (default COMMAND: npm run --silent tavlan -- check), FILE absolute, in the current directory, 30 s at most.
// It must end with 0 and print JSON Lines. Last line: "N of M expectations hold in K cases". Exit 0 only if all hold.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const LIMIT_MS = 30_000,
  PARALLEL = 2,
  MAX_OUT = 64 * 1024 * 1024;
const argv = process.argv.slice(2);
const cut = argv.indexOf('--');
const own = cut < 0 ? argv : argv.slice(0, cut);
const given = cut < 0 ? [] : argv.slice(cut + 1);
if (own.length !== 1 || own[0].startsWith('-') || (cut >= 0 && given.length === 0)) {
  console.error('usage: node check-cases.mjs DIR [-- COMMAND ARGS…]');
  process.exit(2);
}
const dir = resolve(own[0]);
const command = given.length ? given : ['npm', 'run', '--silent', 'tavlan', '--', 'check'];

function run(file, asOf) {
  return new Promise((done) => {
    const args = [...command.slice(1), file, '--as-of', asOf, '--format', 'jsonl'];
    // own process group, so that a command that starts others (npm) is ended as a whole
    const child = spawn(command[0], args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const out = [],
      err = [];
    let size = 0,
      failed = null,
      finished = false;
    const stop = (why) => {
      failed ??= why;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const timer = setTimeout(() => stop(`no answer within ${LIMIT_MS / 1000} s`), LIMIT_MS);
    child.stdout.on('data', (b) => {
      size += b.length;
      if (size > MAX_OUT) stop('too much output');
      else out.push(b);
    });
    child.stderr.on('data', (b) => {
      if (err.length < 64) err.push(b);
    });
    const end = (answer) => {
      if (!finished) {
        finished = true;
        clearTimeout(timer);
        done(answer);
      }
    };
    child.on('error', (e) => end({ error: e.message }));
    child.on('close', (code, signal) => {
      const first =
        Buffer.concat(err)
          .toString('utf8')
          .split('\n')
          .find((l) => l.trim())
          ?.trim() ?? '';
      if (failed) return end({ error: failed + (first ? ` (${first})` : '') });
      if (code !== 0) return end({ error: `exit ${code ?? signal}${first ? `: ${first}` : ''}` });
      const lines = [];
      for (const text of Buffer.concat(out).toString('utf8').split('\n')) {
        if (!text.trim()) continue;
        let o = null;
        try {
          o = JSON.parse(text);
        } catch {
          /* told below */
        }
        if (o === null || typeof o !== 'object' || Array.isArray(o))
          return end({ error: `not a JSON object: ${text.slice(0, 80)}${first ? ` (${first})` : ''}` });
        lines.push(o);
      }
      end({ lines });
    });
  });
}

const same = (a, b) =>
  a === b || (a && b && typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
const matches = (part, line) => Object.entries(part).every(([k, v]) => same(line[k], v));
// The line of the same clock or finding that agrees on most keys; the opening event and case weigh most.
function nearest(part, lines) {
  const name = part.clock ? 'clock' : 'finding';
  const score = (l) =>
    Object.entries(part).reduce(
      (n, [k, v]) =>
        n + (same(l[k], v) ? (k === 'case' || k === 'cause' || k === 'event' ? 4 : k === 'from' ? 3 : 1) : 0),
      0,
    );
  return lines
    .filter((l) => l[name] !== undefined && l[name] === part[name])
    .map((l) => [score(l), l])
    .sort((a, b) => b[0] - a[0])[0]?.[1];
}

function judge(check, answer) {
  const wanted = [
    ...(check.expect ?? []).map((p) => ['expect', p]),
    ...(check.expectNot ?? []).map((p) => ['expectNot', p]),
    ...(check.findings ?? []).map((p) => ['finding', p]),
    ...(check.findingsNot ?? []).map((p) => ['findingNot', p]),
  ];
  const bad = [];
  for (const [kind, part] of wanted) {
    if (answer.error) {
      bad.push([kind, part, `command failed: ${answer.error}`]);
      continue;
    }
    const hit = answer.lines.find((l) => matches(part, l));
    if (kind.endsWith('Not')) {
      if (hit) bad.push([kind, part, `but found ${JSON.stringify(hit)}`]);
    } else if (!hit) {
      const n = nearest(part, answer.lines);
      bad.push([kind, part, n ? `nearest ${JSON.stringify(n)}` : `no line for ${part.clock ?? part.finding}`]);
    }
  }
  return { total: wanted.length, bad };
}

let names;
try {
  names = readdirSync(dir)
    .filter((n) => n.endsWith('.expect.json'))
    .sort();
} catch (e) {
  console.error(e.message);
  process.exit(2);
}
if (names.length === 0) {
  console.error(`no *.expect.json in ${dir}`);
  process.exit(2);
}

const jobs = [];
for (const name of names) {
  const file = join(dir, name.replace(/\.expect\.json$/, '.jsonl'));
  if (!existsSync(file)) {
    console.error(`${name}: no history ${basename(file)}`);
    process.exit(2);
  }
  let checks;
  try {
    ({ checks } = JSON.parse(readFileSync(join(dir, name), 'utf8')));
  } catch (e) {
    console.error(`${name}: ${e.message}`);
    process.exit(2);
  }
  if (!Array.isArray(checks)) {
    console.error(`${name}: no list of checks`);
    process.exit(2);
  }
  for (const check of checks) jobs.push({ name, file, check });
}

let next = 0;
const results = new Array(jobs.length);
const worker = async () => {
  while (next < jobs.length) {
    const i = next++;
    results[i] = judge(jobs[i].check, await run(jobs[i].file, jobs[i].check.asOf));
  }
};
await Promise.all(Array.from({ length: Math.min(PARALLEL, jobs.length) }, worker));

let total = 0,
  held = 0;
results.forEach((r, i) => {
  total += r.total;
  held += r.total - r.bad.length;
  for (const [kind, part, tail] of r.bad)
    console.log(
      `${jobs[i].name.replace(/\.expect\.json$/, '')} @ ${jobs[i].check.asOf} ${kind} ${JSON.stringify(part)} – ${tail}`,
    );
});
console.log(`${held} of ${total} expectations hold in ${names.length} cases`);
process.exitCode = held === total ? 0 : 1;
