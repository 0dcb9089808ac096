import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import config from '../eslint.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The two libraries describe the same configuration in types that differ in what may be undefined. */
const house = config as Linter.Config[];

/** Most of these files do not exist, so nothing is known of their types; what needs types lints a file that does. */
const untyped = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    ...house,
    { files: ['**/*.{ts,tsx}'], ...(tseslint.configs.disableTypeChecked as Linter.Config) },
    { files: ['**/*.{ts,tsx}'], rules: { 'no-unused-vars': 'off', '@typescript-eslint/no-unused-vars': 'off' } },
  ],
});
const typed = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: house });

async function complaints(linter: ESLint, filePath: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: `${root}/${filePath}` });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const layer = 'tavlan/layers';

describe('the layers', () => {
  it.each([
    ['packages/process/src/decide.ts', "import { z } from 'zod';"],
    ['packages/process/src/decide.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/process/src/decide.ts', "import { readFileSync } from 'fs';"],
    ['packages/process/src/decide.ts', "export const late = () => import('node:fs');"],
    ['packages/process/src/decide.ts', "import { routes } from '@tavlan/contract';"],
    ['packages/process/src/decide.test.ts', "import { routes } from '@tavlan/contract';"],
    ['packages/process/src/tracks/tvang.ts', "import { routes } from '../../../contract/src/routes.js';"],
    ['packages/contract/src/routes.ts', "import { Module } from '@nestjs/common';"],
    ['packages/contract/src/routes.ts', "import { start } from '@tavlan/api';"],
    ['apps/api/src/board/board.ts', "import { useState } from 'react';"],
    ['apps/api/src/board/board.ts', "import { QueryClient } from '@tanstack/react-query';"],
    ['apps/api/src/board/board.ts', "import { ReactFlow } from '@xyflow/react';"],
    ['apps/api/src/board/board.ts', "export { board } from '../../../web/src/features/board/board.js';"],
    ['apps/api/src/board/board.ts', "import { fold } from '@tavlan/process/src/case-file.js';"],
    ['apps/web/src/features/board/board.tsx', "import { Injectable } from '@nestjs/common';"],
    ['apps/web/src/features/board/board.tsx', "import { DataSource } from 'typeorm';"],
    ['apps/web/src/features/board/board.tsx', "import { Client } from 'pg';"],
    ['apps/web/src/features/board/board.tsx', "import type { Server } from '@tavlan/api';"],
    ['apps/web/src/features/board/board.tsx', "import { CaseView } from '../case/case-view.js';"],
    ['apps/web/src/features/board/board.tsx', "import { router } from '../../app/router.js';"],
    ['apps/web/src/ui/button.tsx', "import { Board } from '../features/board/board.js';"],
    ['apps/web/src/api/client.ts', "import { Board } from '../features/board/board.js';"],
    ['apps/cli/src/main.ts', "import { routes } from '@tavlan/contract';"],
    ['apps/e2e/src/sign-in.test.ts', "import { routes } from '@tavlan/contract';"],
    ['apps/e2e/src/sign-in.test.ts', "import type { CaseFile } from '@tavlan/process';"],
    ['apps/e2e/src/sign-in.test.ts', "import { start } from '../../api/src/main.js';"],
  ])('%s may not hold: %s', async (file, code) => {
    expect(await complaints(untyped, file, code)).toEqual([layer]);
  });

  it.each([
    ['packages/process/src/decide.ts', "import { fold } from './case-file.js';"],
    ['packages/process/src/decide.test.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/contract/src/routes.ts', "import { z } from 'zod';\nimport { phases } from '@tavlan/process';"],
    [
      'apps/api/src/board/board.ts',
      "import { routes } from '@tavlan/contract';\nimport { fold } from '@tavlan/process';",
    ],
    ['apps/api/src/board/board.ts', "import { Injectable } from '@nestjs/common';"],
    ['apps/web/src/features/board/board.tsx', "import { Button } from '../../ui/button.js';"],
    ['apps/web/src/features/board/board.tsx', "import { column } from './parts/column.js';"],
    ['apps/web/src/features/board/parts/column.tsx', "import { Board } from '../board.js';"],
    ['apps/web/src/app/router.tsx', "import { Board } from '../features/board/board.js';"],
    ['apps/web/vite.config.ts', "import { resolve } from 'node:path';"],
    ['apps/cli/src/main.ts', "import { serve } from '@tavlan/api';\nimport { check } from '@tavlan/process';"],
    ['apps/e2e/src/sign-in.test.ts', "import type { Session } from '@tavlan/contract';"],
  ])('%s may hold: %s', async (file, code) => {
    expect(await complaints(untyped, file, code)).toEqual([]);
  });
});

describe('the other house rules', () => {
  const inProcess = 'packages/process/src/decide.ts';
  const inApi = 'apps/api/src/board/board.ts';

  it.each([
    [inProcess, 'export const now = () => new Date();', 'no-restricted-globals'],
    [inProcess, 'export const home = () => process.cwd();', 'no-restricted-globals'],
    [inProcess, 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
    [inProcess, 'export const chance = () => Math.random();', 'no-restricted-properties'],
    [
      'packages/process/src/calendar/local-date.ts',
      'export const home = () => process.cwd();',
      'no-restricted-globals',
    ],
    [inApi, "import { InjectRepository } from '@nestjs/typeorm';", 'no-restricted-imports'],
    [inApi, "export const rows = (dataSource: Source) => dataSource.query('select 1');", 'no-restricted-syntax'],
    [inApi, "export const rows = (it: Holder) => it.dataSource.query('select 1');", 'no-restricted-syntax'],
    [inApi, "export const rows = (unit: Holder) => unit.manager.query('select 1');", 'no-restricted-syntax'],
    [inApi, 'export default class Board {}', 'no-restricted-syntax'],
    ['apps/api/src/board/board.test.ts', "it.only('is alone', () => undefined);", 'no-restricted-syntax'],
    ['apps/api/src/board/board.test.ts', "it.skip('is left out', () => undefined);", 'no-restricted-syntax'],
    ['packages/process/src/decide.test.ts', "describe.only('alone', () => undefined);", 'no-restricted-syntax'],
    ['apps/e2e/src/sign-in.test.ts', "it.skip.each([1])('is left out', () => undefined);", 'no-restricted-syntax'],
    ['apps/e2e/src/sign-in.test.ts', 'jest.retryTimes(2);', 'no-restricted-syntax'],
    ['apps/web/src/ui/button.test.tsx', "xit('is left out', () => undefined);", 'no-restricted-globals'],
    [inApi, 'export const wide: any = 1;', '@typescript-eslint/no-explicit-any'],
    [inApi, '// @ts-ignore\nexport const one = 1;', '@typescript-eslint/ban-ts-comment'],
    [
      'apps/web/src/ui/button.tsx',
      'export function Button({ on }: Props) { if (on) useState(1); return null; }',
      'react-hooks/rules-of-hooks',
    ],
  ])('%s may not hold: %s', async (file, code, rule) => {
    expect(await complaints(untyped, file, code)).toEqual([rule]);
  });

  it.each([
    ['packages/process/src/calendar/local-date.ts', 'export const now = () => new Date();'],
    ['packages/process/src/decide.test.ts', 'export const now = () => new Date();'],
    [
      'apps/api/src/database/with-actor.ts',
      "export const rows = (dataSource: Source) => dataSource.query('select 1');",
    ],
    [inApi, "export const rows = (manager: Source) => manager.query('select 1');"],
  ])('%s may hold: %s', async (file, code) => {
    expect(await complaints(untyped, file, code)).toEqual([]);
  });

  it('know the types: no promise is left alone and no case of a union forgotten', async () => {
    const file = 'apps/api/src/database/embedded-server.ts';
    expect(existsSync(`${root}/${file}`)).toBe(true);
    expect(await complaints(typed, file, 'export const alone = () => { Promise.resolve(1); };')).toEqual([
      '@typescript-eslint/no-floating-promises',
    ]);
    const forgetful = "export function which(k: 'a' | 'b') { switch (k) { case 'a': return 1; } return 2; }";
    expect(await complaints(typed, file, forgetful)).toEqual(['@typescript-eslint/switch-exhaustiveness-check']);
  });
});
