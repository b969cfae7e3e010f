// @ts-check

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} JestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */

/**
 * A test that was left out counts as failed: nothing is skipped in silence.
 * @param {JestReport} report
 * @returns {Count}
 */
export function countJest(report) {
  const leftOut = report.numPendingTests + report.numTodoTests;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites + leftOut,
  };
}

/**
 * A test that passed only when repeated counts as failed.
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/**
 * What a step adds to the total. It fails at least once when its command failed, and when it ran no test at all.
 * @param {{ code: number, tests: Count | null }} outcome `tests` is null for a step without a report
 * @returns {Count}
 */
export function countStep({ code, tests }) {
  const count = tests ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  const hasFailedOtherwise = code !== 0 || count.passed === 0;
  return { passed: count.passed, failed: Math.max(count.failed, hasFailedOtherwise ? 1 : 0) };
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export function total(counts) {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}
