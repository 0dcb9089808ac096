import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTavlan } from '../testing/run-tavlan.js';

const CASES = fileURLToPath(new URL('../../../../packages/process/acceptance/cases', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tavlan-check-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const event = (id: number, on = '2026-03-02') => JSON.stringify({ case: 'a', id: `e${id}`, type: 'anteckning', on });
const check = (path: string, ...more: string[]) => runTavlan(['check', path, ...more]);

// Whatever is stale is built now, so that no test waits for it.
beforeAll(async () => void (await runTavlan(['--help'])), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tavlan check', () => {
  test.each(['jo-46-2003', 'jo-1142-2017', 'hfd-2011-ref-50'])(
    'finds in the published decision %s what the supervisor found',
    async (name) => {
      const { checks } = JSON.parse(readFileSync(join(CASES, `${name}.expect.json`), 'utf8')) as {
        checks: { asOf: string; expect?: object[]; findings?: object[] }[];
      };
      for (const { asOf, expect: clocks = [], findings = [] } of checks) {
        const { code, out } = await check(join(CASES, `${name}.jsonl`), '--as-of', asOf);
        expect(code).toBe(0);
        const lines = out.trim().split('\n').map((line) => JSON.parse(line) as object); // prettier-ignore
        for (const wanted of [...clocks, ...findings]) expect(lines).toContainEqual(expect.objectContaining(wanted));
      }
    },
    60_000,
  );

  test('says which line is broken, and writes nothing of the file', async () => {
    const lines = [1, 2, 3, 4, 5, 6].map((id) => event(id));
    const path = file(
      'broken.jsonl',
      [...lines, '{"case":"a","type":"anteckning","on":"2026-02-30"}', event(8)].join('\n'),
    );
    expect(await check(path, '--as-of', '2026-03-03')).toEqual({
      code: 2,
      out: '',
      err: `${path}, rad 7: «2026-02-30» är inget datum (on, ÅÅÅÅ-MM-DD).\n`,
    });
  });

  test('says what to do when it is called without what it needs', async () => {
    const good = file('good.jsonl', event(1));
    const told = async (...args: string[]) => {
      const { code, out, err } = await runTavlan(['check', ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return err.split('\n')[0];
    };
    expect(await told()).toBe('Ange vilken fil som ska läsas.');
    expect(await told(good)).toBe('Ange vilken dag som ska granskas med --as-of.');
    expect(await told(good, '--as-of', '2026-02-30')).toMatch('«2026-02-30» är ingen dag.');
    expect(await told(good, '--as-of')).toBe('--as-of ska följas av ett värde.');
    expect(await told(good, '--as-of', '2026-03-03', '--format', 'xml')).toMatch('Det finns inget format «xml».');
    expect(await told(good, '--day', '2026-03-03')).toMatch('Kommandot har inget tillval --day.');
    expect(await told(join(folder, 'gone.jsonl'), '--as-of', '2026-03-03')).toMatch('finns inte');
    expect(await told(folder, '--as-of', '2026-03-03')).toMatch('är en mapp');
  }, 60_000);

  test('ends with an error, not with the memory, on a big file without a single line break', async () => {
    const path = join(folder, 'garbage');
    const handle = openSync(path, 'w');
    const chunk = Buffer.alloc(1 << 20, 'x');
    for (let megabyte = 0; megabyte < 200; megabyte += 1) writeSync(handle, chunk);
    closeSync(handle);
    const { code, out, err } = await runTavlan(['check', path, '--as-of', '2026-03-03'], {
      NODE_OPTIONS: '--max-old-space-size=64',
    });
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `${path}, rad 1: Raden är för lång för att vara en händelse.\n`,
    });
  }, 60_000);

  test('tells a file that is no text from one with a broken line', async () => {
    const path = join(folder, 'latin-1.jsonl');
    writeFileSync(path, Buffer.concat([Buffer.from(`${event(1)}\n`), Buffer.from('{"case":"å"}', 'latin1')]));
    const { code, err } = await check(path, '--as-of', '2026-03-03');
    expect({ code, err }).toEqual({
      code: 2,
      err: `${path}, rad 2: Raden är inte UTF-8-text. Spara filen som UTF-8.\n`,
    });
  });

  test('reads a file with a byte order mark and Windows line ends, and tells misspelt keys beside the report', async () => {
    const misspelt = '{"case":"a","id":"e2","type":"kontakt","on":"2026-03-02","whit":"skola"}';
    const path = file('windows.jsonl', `\uFEFF${event(1)}\r\n${misspelt}\r\n`);
    expect(await check(path, '--as-of', '2026-03-03')).toEqual({
      code: 0,
      out: '',
      err: 'Anmärkning, rad 2: «whit» används inte av kontakt.\n',
    });
  });

  test('shows people a table per case and how each rule was kept', async () => {
    const report = (id: string, name: string, on: string) =>
      JSON.stringify({ case: name, id, type: 'anmalan-inkommen', on });
    const assessed = '{"case":"a","type":"skyddsbedomning-gjord","on":"2026-03-02"}';
    const path = file(
      'table.jsonl',
      [report('r', 'a', '2026-03-02'), assessed, report('r', 'b', '2026-03-02')].join('\n'),
    );
    const { code, out } = await check(path, '--as-of', '2026-03-05', '--format', 'table');
    expect(code).toBe(0);
    expect(out).toMatch(/Ärende a\n {2}Frist .*Utfall/);
    expect(out).toMatch(/Skyddsbedömning +ANM-03 +2026-03-02 +2026-03-02 +2026-03-02 +i tid/);
    expect(out).toMatch(/försenad, 3 dagar/);
    expect(out).toMatch(/ANM-03 +Skyddsbedömning +1 +0 +1 +0 +50 %/);
  });
});
