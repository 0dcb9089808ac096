import { readFileSync } from 'node:fs';

/**
 * What a Jest run is worth. A suite that could not run, a test left out, a run without tests and a run that ends
 * badly although every test passed are all failures: silence is never a pass.
 */
export function tallyJest(outputFile, exitCode) {
  let report;
  try {
    report = JSON.parse(readFileSync(outputFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, notes: ['Jest wrote no report.'] };
  }
  const notes = [];
  const count = (number, text) => {
    if (number > 0) notes.push(`${number} ${text}`);
    return number;
  };
  let failed =
    count(report.numFailedTests, 'failed') +
    count(report.numRuntimeErrorTestSuites, 'files could not be run') +
    count(report.numPendingTests + report.numTodoTests, 'left out');
  if (report.numTotalTests === 0 && failed === 0) failed += count(1, 'run without a single test');
  if (exitCode !== 0 && failed === 0) failed += count(1, `run that ended with code ${exitCode}`);
  return { passed: report.numPassedTests, failed, notes };
}
