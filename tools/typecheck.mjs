import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projects, root } from './workspace.mjs';

export const typedProjects = [...projects.map((project) => project.folder), 'apps/e2e', 'tools'];

/** Checks the types of every project from scratch, two at a time; calls `onResult` for each. */
export async function typecheck(onResult, folders = typedProjects) {
  const waiting = [...folders];
  const lane = async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      onResult(folder, await tsc(folder));
    }
  };
  await Promise.all([lane(), lane()]);
}

async function tsc(folder) {
  const script = join(root, 'node_modules/typescript/bin/tsc');
  const args = [script, '--noEmit', '--incremental', 'false', '-p', folder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { passed: code === 0, output };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await typecheck((folder, { passed, output }) => {
    console.log(`${passed ? 'passed' : 'FAILED'}  types of ${folder}`);
    if (!passed) {
      process.stdout.write(output);
      process.exitCode = 1;
    }
  });
}
