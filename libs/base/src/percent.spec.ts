import { describe, expect, it } from '@jest/globals';
import { oneDecimal, percentText, tenthsOfPercent } from './percent';

describe('Per cent with one decimal', () => {
  it('is computed from the counts and rounded half up by magnitude', () => {
    expect(percentText(48, 51)).toBe('94.1％');
    expect(percentText(1, 2000)).toBe('0.1％');
    expect(percentText(-1, 2000)).toBe('△0.1％');
    expect(percentText(51, 51)).toBe('100.0％');
    expect(percentText(0, 51)).toBe('0.0％');
  });

  it('has none of nobody', () => {
    expect(percentText(0, 0)).toBeNull();
    expect(tenthsOfPercent(3, 0)).toBeNull();
  });

  it('writes a magnitude', () => {
    expect(oneDecimal(-7)).toBe('0.7');
    expect(oneDecimal(1_234)).toBe('123.4');
  });
});
