import { describe, expect, it } from '@jest/globals';
import type { Breakdown } from '@soshiki/contracts';
import { differenceOf, inOrder, linesOf, rateOf } from './industry-lines';

const breakdown = (asOf: string, members: Readonly<Record<string, number | null>>): Breakdown => ({
  ...{ asOf, basis: 'workplace', by: ['industry'] },
  rows: Object.entries(members).map(([code, count]) => ({
    ...{ keys: [code], names: [code], unions: code.length, members: count, share: null },
  })),
  total: { unions: 0, members: 0 },
});

const now = breakdown('2025-12', { G39: 120, G37: 1000, E15: null, I5931: 30 });
const then = breakdown('2024-12', { G39: 100, G37: 1010, E15: 50 });
const lines = linesOf(now, then, undefined);
const line = (code: string) => {
  const found = lines.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no line ${code}`);
  return found;
};
const codes = (order: Parameters<typeof inOrder>[1]) =>
  inOrder(lines, order, ['G37', 'G39', 'E15', 'I5931']).map(({ code }) => code);

describe('the lines of industries', () => {
  it('count an industry that was not there as none, and a missing figure as missing', () => {
    expect(differenceOf(line('I5931'))).toBe(30);
    expect(rateOf(line('I5931'))).toBeNull();
    expect(differenceOf(line('E15'))).toBeNull();
    expect(rateOf(line('G39'))).toBe(0.2);
  });

  it('stand in the order asked for, what is missing last', () => {
    expect(codes('members')).toEqual(['G37', 'G39', 'I5931', 'E15']);
    expect(codes('difference')).toEqual(['I5931', 'G39', 'G37', 'E15']);
    expect(codes('rate')).toEqual(['G39', 'G37', 'E15', 'I5931']);
    expect(codes('code')).toEqual(['G37', 'G39', 'E15', 'I5931']);
  });
});
