import { describe, expect, it } from '@jest/globals';
import { compareKeys } from './row-order';

describe('The order of rows', () => {
  it('is that of the code list, then new codes, then what has no attribute', () => {
    const codes = ['none', 'E15', 'Z99', 'G37'];
    expect(codes.sort((a, b) => compareKeys('industry', a, b))).toEqual([
      'G37',
      'E15',
      'Z99',
      'none',
    ]);
  });

  it('puts unallocated members last, and unions in order of code', () => {
    const prefectures = ['00', '47', '01'];
    expect(prefectures.sort((a, b) => compareKeys('prefecture', a, b))).toEqual(['01', '47', '00']);
    expect(['0010', '0002'].sort((a, b) => compareKeys('union', a, b))).toEqual(['0002', '0010']);
    expect(compareKeys('union', '0002', '0002')).toBe(0);
  });
});
