import { describe, expect, it } from '@jest/globals';
import { coversDay, validJustBefore, validOn } from './span';

const first = { from: '2020-04-01', until: '2025-04-01' };
const second = { from: '2025-04-01', until: null };

describe('A span of days', () => {
  it('covers its first day and not the day it ends before', () => {
    expect(coversDay(first, '2020-04-01')).toBe(true);
    expect(coversDay(first, '2025-03-31')).toBe(true);
    expect(coversDay(first, '2025-04-01')).toBe(false);
    expect(coversDay(second, '2999-12-31')).toBe(true);
    expect(coversDay(first, '2020-03-31')).toBe(false);
  });

  it('finds the entry valid on a day, and the one valid just before', () => {
    expect(validOn([first, second], '2025-04-01')).toBe(second);
    expect(validOn([first, second], '2019-01-01')).toBeUndefined();
    expect(validJustBefore([first, second], '2025-04-01')).toBe(first);
    expect(validJustBefore([first, second], '2025-04-02')).toBe(second);
    expect(validJustBefore([first], '2025-04-02')).toBeUndefined();
  });
});
