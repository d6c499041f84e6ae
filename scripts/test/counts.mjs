// How many tests passed and failed, read from what each runner wrote down. A runner that says nothing has failed.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/** A check has one test: itself. @returns {Count} */
export const countCheck = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Jest's `--json` file. A test file that could not be loaded is one failed test. @returns {(result: { code: number | null }) => Count} */
export const countJest = (file) => (result) => {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  return honest(result, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  });
};

/** Playwright's JSON file. A flaky test is a failed one. @returns {(result: { code: number | null }) => Count} */
export const countPlaywright = (file) => (result) => {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest(result, { passed: expected, failed: unexpected + flaky + report.errors.length, skipped });
};

/** @param {Count[]} counts @returns {Count} */
export function sum(counts) {
  const add = (key) => counts.reduce((total, count) => total + (count[key] ?? 0), 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

function readReport(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

// A runner that ended badly, or ran nothing, without naming a failed test has failed all the same.
function honest({ code }, count) {
  const silentFailure = count.failed === 0 && (code !== 0 || count.passed === 0);
  return silentFailure ? { ...count, failed: 1 } : count;
}
