import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { cp932Bytes, unmappableIn, withGeta, withTwins } from './cp932';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('〜−‖—¢£¬¥‾～－髙﨑㈱①ｱ𠮷é…・ 労組,"\n')) }),
);
const readBack = (words: string): string => iconv.decode(cp932Bytes(words), 'cp932');

describe('a text in CP932', () => {
  it('comes back as it went, twins apart, exactly when nothing in it is unmappable', () => {
    fc.assert(
      fc.property(text, (words) => {
        const isWhole = unmappableIn(words).length === 0;
        expect(readBack(words) === withTwins(words)).toBe(isWhole);
      }),
      { numRuns: 1000 },
    );
  });

  it('has 〓 for each character that is unmappable and is otherwise the same', () => {
    fc.assert(
      fc.property(text, (words) => {
        const unmappable = new Set(unmappableIn(words));
        const expected = Array.from(withTwins(words), (character) =>
          unmappable.has(character) ? '〓' : character,
        ).join('');
        expect(withGeta(words)).toBe(expected);
        expect(unmappableIn(expected)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['〜−‖—', '～－∥―'],
    ['¥1,000', '￥1,000'],
    ['髙﨑㈱①ｱ', '髙﨑㈱①ｱ'],
  ])('writes %s as Windows does', (words, expected) => {
    expect(readBack(words)).toBe(expected);
  });

  it('tells lone halves of characters among what it cannot hold', () => {
    expect(unmappableIn('\ud842 𠮷')).toEqual(['\ud842', '𠮷']);
  });
});
