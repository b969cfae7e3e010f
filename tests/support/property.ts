import fc from 'fast-check';

/** Cases tried per property. A failure prints the seed and the path to repeat it, and the smallest case found. */
export const CASES = 1_000;

/** Milliseconds a property may take on a slow machine. */
export const PROPERTY_TIMEOUT = 120_000;

/** Asserts that `check` holds (throws nothing) for every case of the arbitrary. */
export function holdsForAll<Case>(
  arbitrary: fc.Arbitrary<Case>,
  check: (given: Case) => void,
): void {
  fc.assert(fc.property(arbitrary, check), { numRuns: CASES });
}
