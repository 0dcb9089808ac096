import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tallyJest } from './jest-tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tavlan-tally-'));
const file = join(folder, 'report.json');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tally(counts: Record<string, number>, exitCode: number) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numTotalTests: 0 };
  writeFileSync(file, JSON.stringify({ ...none, numRuntimeErrorTestSuites: 0, ...counts }));
  const { passed, failed } = tallyJest(file, exitCode);
  return { passed, failed };
}

describe('the tally of a Jest run', () => {
  it.each([
    ['all passed', { numPassedTests: 3, numTotalTests: 3 }, 0, { passed: 3, failed: 0 }],
    ['some failed', { numPassedTests: 2, numFailedTests: 1, numTotalTests: 3 }, 1, { passed: 2, failed: 1 }],
    [
      'a file that could not run',
      { numPassedTests: 2, numRuntimeErrorTestSuites: 1, numTotalTests: 2 },
      1,
      { passed: 2, failed: 1 },
    ],
    ['a test left out', { numPassedTests: 2, numPendingTests: 1, numTotalTests: 3 }, 0, { passed: 2, failed: 1 }],
    ['no test at all', {}, 1, { passed: 0, failed: 1 }],
    ['a bad end after good tests', { numPassedTests: 2, numTotalTests: 2 }, 1, { passed: 2, failed: 1 }],
  ])('counts %s', (_name, counts, exitCode, sum) => {
    expect(tally(counts, exitCode)).toEqual(sum);
  });

  it('counts a missing report as a failure', () => {
    expect(tallyJest(join(folder, 'missing.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
