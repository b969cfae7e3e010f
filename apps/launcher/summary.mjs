// @ts-check
import { total } from './counts.mjs';

/**
 * Prints which steps failed and, as the last line, the sum of all.
 * @param {import('./run-steps.mjs').Outcome[]} outcomes
 * @returns {number} exit code
 */
export function summarise(outcomes) {
  const failing = outcomes.filter(({ count }) => count.failed > 0);
  if (failing.length > 0) {
    process.stdout.write(`\nFailed: ${failing.map(({ name }) => name).join(', ')}\n`);
  }
  const { passed, failed } = total(outcomes.map(({ count }) => count));
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
