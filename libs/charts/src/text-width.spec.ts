import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clipText, columnsOf, graphemes, textWidth, wrapText } from './text-width';

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['組合', 4],
    ['ﾃﾚｺﾑ', 4],
    ['ＫＤＤＩ', 8],
    ['△1,234', 7],
    ['が', 2],
    ['葛󠄀', 2],
    ['👨‍👩‍👧', 2],
    ['', 0],
  ])('of %s is %d columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('in pixels is an em for a full-width character', () => {
    expect(textWidth('組合', 13)).toBe(26);
  });
});

describe('clipping a label', () => {
  it('leaves what fits as it is', () => {
    expect(clipText('情報通信', 8)).toBe('情報通信');
  });

  it('cuts by columns and says so', () => {
    expect(clipText('ビルメンテナンス', 10)).toBe('ビルメン…');
  });

  it('never cuts a character made of several code units in two', () => {
    expect(clipText('𠮷𠮷𠮷𠮷', 6)).toBe('𠮷𠮷…');
    expect(clipText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 5)).toBe('👨‍👩‍👧…');
  });

  it('refuses a room in which not even the mark of a cut fits', () => {
    expect(() => clipText('組合', 1)).toThrow(RangeError);
  });

  it('keeps to its room and to whole graphemes for every text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.integer({ min: 2, max: 40 }),
        (text, columns) => {
          const clipped = clipText(text, columns);
          expect(columnsOf(clipped)).toBeLessThanOrEqual(columns);
          if (clipped === text) return;
          const kept = graphemes(clipped.slice(0, -1)).join('');
          expect(text.startsWith(kept)).toBe(true);
          expect(graphemes(text).slice(0, graphemes(kept).length).join('')).toBe(kept);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('characters', () => {
  const segments = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const japanese = fc.constantFrom(
    '情',
    '報',
    'ー',
    'が',
    'か',
    'ｶ',
    'ﾞ',
    '\u3099',
    '（',
    '、',
    '・',
    '1',
    ',',
    '％',
    ' ',
    '±',
    '…',
    '△',
  );

  it('are those of the Unicode rules, also where they are told without them', () => {
    fc.assert(
      fc.property(fc.array(japanese, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(graphemes(text)).toEqual(Array.from(segments.segment(text), (part) => part.segment));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a text in lines', () => {
  it('keeps words, numbers with their signs and closing marks together', () => {
    expect(wrapText('印刷 2.4％', 48, 12)).toEqual(['印刷', '2.4％']);
    expect(wrapText('その他21組合', 48, 12)).toEqual(['その他', '21組合']);
    expect(wrapText('Other and individual members', 90, 12)).toEqual([
      'Other and',
      'individual',
      'members',
    ]);
    expect(wrapText('労働組合（東日本）', 96, 12)).toEqual(['労働組合（東日', '本）']);
  });

  it('loses nothing, and no line is wider than its room unless a single character is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 24 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, width, 12);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          expect(lines.filter((line) => textWidth(line, 12) > width)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
