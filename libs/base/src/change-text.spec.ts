import { describe, expect, it } from '@jest/globals';
import { changeInEnglish, membersChangeText, unionsChangeText } from './change-text';
import { membersInEnglish } from './english-number';

describe('A change in running text', () => {
  it('names the difference, the rate and the direction', () => {
    expect(membersChangeText({ before: 9_960_000, after: 9_892_000 })).toBe(
      '6万8千人の減（0.7％減）',
    );
    expect(membersChangeText({ before: 200_000, after: 202_400 })).toBe('2千人の増（1.2％増）');
    expect(unionsChangeText({ before: 26_052, after: 25_775 })).toBe('277組合の減（1.1％減）');
  });

  it('is 増減なし when nothing happened', () => {
    expect(membersChangeText({ before: 5, after: 5 })).toBe('増減なし');
    expect(unionsChangeText({ before: 0, after: 0 })).toBe('増減なし');
  });

  it('has no rate when there was nobody before', () => {
    expect(membersChangeText({ before: 0, after: 850 })).toBe('850人の増');
  });

  it('keeps a small difference exact and its rate in sight', () => {
    expect(membersChangeText({ before: 192_048, after: 192_047 })).toBe('1人の減（0.0％減）');
  });

  it('obeys the rule of rounding chosen', () => {
    expect(membersChangeText({ before: 10_000, after: 11_999 }, 'down')).toBe(
      '1千人の増（20.0％増）',
    );
  });

  it('has an English form', () => {
    const members = { before: 9_960_000, after: 9_892_000 };
    expect(changeInEnglish(members, membersInEnglish)).toBe('down 68,000 members (0.7%)');
    expect(changeInEnglish({ before: 200, after: 203 })).toBe('up 3 (1.5%)');
    expect(changeInEnglish({ before: 0, after: 3 })).toBe('up 3');
    expect(changeInEnglish({ before: 3, after: 3 })).toBe('no change');
  });

  it('refuses what is not a count', () => {
    expect(() => membersChangeText({ before: -1, after: 0 })).toThrow(RangeError);
  });
});
