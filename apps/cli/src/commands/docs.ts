/** Writes what is generated from the code; with --check it only tells whether it is current. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../command-error.js';
import { processMarkdown } from '../docs/process-markdown.js';
import { print } from '../print.js';
import { readArguments } from '../read-arguments.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

export async function docs(args: string[]): Promise<void> {
  const { values } = readArguments(args, { check: { type: 'boolean' } }, 'npm run tavlan -- docs [--check]');
  const { buildOpenApi } = await import('@tavlan/api');
  const files = {
    'docs/process.md': processMarkdown(),
    'docs/openapi.json': `${JSON.stringify(buildOpenApi(), null, 2)}\n`,
  };
  const stale = Object.entries(files).filter(([file, text]) => readOr(join(ROOT, file)) !== text);
  if (values.check) {
    if (stale.length === 0) return print('Dokumenten stämmer med koden.\n');
    const names = stale.map(([file]) => file).join(' och ');
    throw new CommandError(`${names} stämmer inte med koden. Skriv om med: npm run docs`, 1);
  }
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), text);
    await print(`${file} är skriven.\n`);
  }
  if (stale.length === 0) await print('Dokumenten stämde redan med koden.\n');
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
