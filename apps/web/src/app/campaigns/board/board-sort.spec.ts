import { describe, expect, it } from '@jest/globals';
import { BOARD_SORTS } from '@soshiki/contracts';
import fc from 'fast-check';
import { boardAriaSort, pressedBoardSort, readBoardOrder } from './board-sort';

describe('the order of the board', () => {
  it('is by code when the address asks for none, or for one that does not exist', () => {
    expect(readBoardOrder(null).text).toBe('code');
    expect(readBoardOrder('colour').text).toBe('code');
    expect(readBoardOrder('-members,colour').text).toBe('code');
  });

  it('keeps a second field for those who write one', () => {
    expect(readBoardOrder('-change,kana')).toEqual({
      field: 'change',
      isDescending: true,
      text: '-change,kana',
    });
  });

  it('begins with the largest figures and the newest changes', () => {
    const byCode = readBoardOrder(null);
    expect(pressedBoardSort('members', byCode)).toBe('-members');
    expect(pressedBoardSort('lastChangeAt', byCode)).toBe('-lastChangeAt');
    expect(pressedBoardSort('state', byCode)).toBe('state');
  });

  it('is the same again after two presses more on any header', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BOARD_SORTS), (field) => {
        const press = (text: string | null) => pressedBoardSort(field, readBoardOrder(text));
        const once = press('-kana');
        expect(press(press(once))).toBe(once);
        expect(boardAriaSort(field, readBoardOrder(once))).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});
