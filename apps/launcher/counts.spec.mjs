// @ts-check
import { describe, expect, it } from '@jest/globals';
import { countJest, countPlaywright, countStep, total } from './counts.mjs';

const jest = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the count of a jest run', () => {
  it('takes over what passed and failed', () => {
    expect(countJest({ ...jest, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a file that could not be run as failed', () => {
    expect(countJest({ ...jest, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a test that was left out as failed', () => {
    expect(countJest({ ...jest, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2);
  });
});

describe('the count of a browser run', () => {
  it('counts what was flaky, skipped or broke outside a test as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ stats, errors: ['no browser'] })).toEqual({ passed: 5, failed: 4 });
  });
});

describe('the count of a step', () => {
  it('is one test for a step without tests', () => {
    expect(countStep({ code: 0, tests: null })).toEqual({ passed: 1, failed: 0 });
    expect(countStep({ code: 2, tests: null })).toEqual({ passed: 0, failed: 1 });
  });

  it('fails when the step ran no test', () => {
    expect(countStep({ code: 0, tests: { passed: 0, failed: 0 } }).failed).toBe(1);
  });

  it('fails when the command failed though every test passed', () => {
    expect(countStep({ code: 1, tests: { passed: 3, failed: 0 } })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it('adds nothing to tests that failed already', () => {
    expect(countStep({ code: 1, tests: { passed: 3, failed: 2 } })).toEqual({
      passed: 3,
      failed: 2,
    });
  });
});

describe('the last line', () => {
  it('sums up all steps', () => {
    expect(
      total([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 2 },
      ]),
    ).toEqual({ passed: 7, failed: 2 });
  });
});
