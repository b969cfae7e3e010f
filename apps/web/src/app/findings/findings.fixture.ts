import type { Findings } from '@soshiki/contracts';

/** Findings in which nothing happened, with `parts` in place of some of them. */
export function someFindings(parts: Partial<Findings> = {}): Findings {
  const total = { unions: 229, members: 192_048 };
  const reporting = { expected: 229, approved: 226, submitted: 0, carriedForward: 3, missing: 0 };
  return {
    asOf: '2025-12',
    compareTo: '2024-12',
    basis: 'workplace',
    isSample: true,
    total,
    before: { unions: 234, members: 192_562 },
    isKnown: { asOf: true, compareTo: true },
    components: [],
    targets: [],
    industries: [],
    blocks: [],
    unions: { grown: [], declined: [], grownByRate: [], declinedByRate: [] },
    constant: { unions: 225, membersBefore: 191_000, members: 190_600, rate: -0.0021 },
    concentration: {
      largest: [
        { count: 1, members: 52_000, share: 0.271 },
        { count: 5, members: 90_000, share: 0.469 },
        { count: 10, members: 117_700, share: 0.613 },
      ],
      median: 98.5,
      mean: 838.6,
    },
    sizeBands: [],
    kinds: [],
    gender: { rows: [], notReported: { members: 0, share: 0 } },
    employment: { rows: [], notReported: { members: 0, share: 0 } },
    completeness: {
      reporting,
      carriedForward: { unions: 3, members: 1234, share: 0.0064 },
      oldestFigure: '2025-10',
    },
    sentences: [],
    ...parts,
  };
}
