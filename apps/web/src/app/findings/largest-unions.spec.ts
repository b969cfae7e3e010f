import { expect, it } from '@jest/globals';
import type { Breakdown } from '@soshiki/contracts';
import { largestUnions } from './largest-unions';

it('names the largest unions, of equal ones the lower code, and none without a figure', () => {
  const row = (code: string, members: number | null) => ({
    ...{ keys: [code], names: [code], unions: 1, members, share: null },
  });
  const breakdown: Breakdown = {
    ...{ asOf: '2025-12', basis: 'workplace', by: ['union'] },
    rows: [row('0003', 10), row('0001', null), row('0002', 10), row('0009', 70), row('0004', 0)],
    total: { unions: 5, members: 90 },
  };
  expect(largestUnions(breakdown, 2)).toEqual(['0009', '0002']);
  expect(largestUnions(breakdown, 10)).toEqual(['0009', '0002', '0003', '0004']);
});
