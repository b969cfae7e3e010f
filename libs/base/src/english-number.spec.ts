import { describe, expect, it } from '@jest/globals';
import { membersInEnglish, monthInEnglish, unionsInEnglish } from './english-number';

describe('Counts in English', () => {
  it('rounds members to thousands by the same rule, and is exact under 1,000', () => {
    expect(membersInEnglish(192_048)).toBe('192,000 members');
    expect(membersInEnglish(192_500)).toBe('193,000 members');
    expect(membersInEnglish(192_999, 'down')).toBe('192,000 members');
    expect(membersInEnglish(850)).toBe('850 members');
    expect(membersInEnglish(0)).toBe('0 members');
  });

  it('knows the singular', () => {
    expect(membersInEnglish(1)).toBe('1 member');
    expect(unionsInEnglish(1)).toBe('1 union');
    expect(unionsInEnglish(1_229)).toBe('1,229 unions');
  });

  it('names the month', () => {
    expect(monthInEnglish('2025-12')).toBe('December 2025');
    expect(monthInEnglish('2018-03')).toBe('March 2018');
  });
});
