import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstall, isInstalled } from './ensure-install.mjs';

const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const entry = (version: string) => ({ version, integrity: `sha512-${version}` });

function newCheckout(packages: Record<string, object>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tavlan-install-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  return folder;
}

function install(folder: string, packages: Record<string, object>): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

describe('the install', () => {
  const wanted = {
    'apps/api': { name: '@tavlan/api' },
    'node_modules/a': entry('1.0.0'),
    'node_modules/other-system': { ...entry('1.0.0'), optional: true },
  };

  it('is done when node_modules is missing, and once', async () => {
    const folder = newCheckout(wanted);
    const installs: string[] = [];
    const npm = (where: string) => {
      installs.push(where);
      install(where, { 'node_modules/a': entry('1.0.0') });
    };
    const lines: string[] = [];
    const tell = (line: string) => void lines.push(line);
    await ensureInstall(folder, npm, tell);
    await ensureInstall(folder, npm, tell);
    expect(installs).toEqual([folder]);
    expect(lines).toEqual(['Installing dependencies (npm ci) …']);
  });

  it('is taken as done when somebody ran npm ci by hand, without what other systems need', () => {
    const folder = newCheckout(wanted);
    expect(isInstalled(folder)).toBe(false);
    install(folder, { 'node_modules/a': entry('1.0.0') });
    expect(isInstalled(folder)).toBe(true);
  });

  it('is done again when the lock has changed, whatever the dates say', () => {
    const folder = newCheckout(wanted);
    install(folder, { 'node_modules/a': entry('1.0.0') });
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(
      join(folder, 'package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/a': entry('1.0.1') } }),
    );
    expect(isInstalled(folder)).toBe(false);
  });
});
