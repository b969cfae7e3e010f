import { describe, expect, it } from '@jest/globals';
import { ariaSort, pressedSort, readSortOrder } from './sort-order';

describe('the order of the directory', () => {
  it('is by code when the address says nothing or nonsense', () => {
    for (const text of [null, '', 'colour', '-members,colour', 'members;drop']) {
      expect(readSortOrder(text)).toEqual({ field: 'code', isDescending: false, text: 'code' });
    }
  });

  it('is named after its first field and handed on whole', () => {
    const order = readSortOrder('-members,kana');
    expect(order).toEqual({ field: 'members', isDescending: true, text: '-members,kana' });
    expect(ariaSort('members', order)).toBe('descending');
    expect(ariaSort('kana', order)).toBeNull();
  });

  it('starts members with the most and everything else from the front', () => {
    const byCode = readSortOrder(null);
    expect(pressedSort('members', byCode)).toBe('-members');
    expect(pressedSort('kana', byCode)).toBe('kana');
  });

  it('turns round when the same header is pressed again', () => {
    expect(pressedSort('members', readSortOrder('-members'))).toBe('members');
    expect(pressedSort('kana', readSortOrder('kana'))).toBe('-kana');
    expect(pressedSort('code', readSortOrder(null))).toBe('-code');
  });

  it('leaves no trace in the address when it is the usual one again', () => {
    expect(pressedSort('code', readSortOrder('-code'))).toBeNull();
    expect(pressedSort('code', readSortOrder('kana'))).toBeNull();
  });
});
