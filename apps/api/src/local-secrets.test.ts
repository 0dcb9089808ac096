import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { installationSecrets } from './local-secrets.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavlan-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const LONG = 'y'.repeat(32);
const configOf = (variables: Record<string, string> = {}) => readConfig({ TAVLAN_DATA: folder, ...variables });

describe('The secrets of an installation', () => {
  test('are made once and stay, so that a restart signs nobody out', () => {
    expect(installationSecrets(configOf())).toEqual(installationSecrets(configOf()));
  });

  test('differ between installations', () => {
    const other = mkdtempSync(join(tmpdir(), 'tavlan-secrets-'));
    expect(installationSecrets(configOf())).not.toEqual(installationSecrets(configOf({ TAVLAN_DATA: other })));
    rmSync(other, { recursive: true });
  });

  test('are not kept on disk when they are given', () => {
    const config = configOf({ SESSION_SECRET: `${LONG},${'z'.repeat(32)}`, DATABASE_APP_PASSWORD: LONG });
    expect(installationSecrets(config)).toEqual({ session: [LONG, 'z'.repeat(32)], database: LONG });
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false);
  });
});
