/** Real, published decisions are taken in from history files and can be read on the screen as any case. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '@tavlan/contract';
import { dataFolderOfTavlan, Office } from '../harness/office.js';
import { root, runTavlan } from '../harness/server.mjs';

const office = new Office();
const folder = mkdtempSync(join(tmpdir(), 'tavlan-import-'));
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await office.close();
});

const CASES = join(root, 'packages/process/acceptance/cases');

interface Line {
  readonly case: string;
  readonly type: string;
}

test('each decision is found on the board by its number and shows its notes', async () => {
  const files = readdirSync(CASES).filter((name) => name.endsWith('.jsonl'));
  expect(files.length).toBeGreaterThan(0);
  const text = files.map((name) => readFileSync(join(CASES, name), 'utf8').trim()).join('\n');
  const lines = text.split('\n').map((line) => JSON.parse(line) as Line);
  const names = [...new Set(lines.map((line) => line.case))];
  const file = join(folder, 'decisions.jsonl');
  writeFileSync(file, `${text}\n`);

  const chef = await office.signIn('chef');
  const { units } = await chef.ask<Session>('session');
  const taken = await runTavlan(['import', file, '--unit', units[0]?.id ?? ''], dataFolderOfTavlan());
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining(`${names.length} ärenden`) as string });

  await chef.board.open();
  for (const name of names) {
    await chef.board.filter(name);
    await chef.page.getByRole('link', { name }).filter({ hasNotText: 'pågår också här' }).first().click();
    const shown = await chef.caseOnScreen();
    expect(await shown.notes()).toBeGreaterThanOrEqual(1);
    const timeline = await shown.timeline();
    const happened = lines.filter((line) => line.case === name && line.type !== 'barn').length;
    expect([name, await timeline.getByRole('button', { name: /^Rätta / }).count()]).toEqual([name, happened]);
    await chef.board.openFromTop();
  }
});
