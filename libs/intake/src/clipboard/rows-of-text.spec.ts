import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOfText } from './rows-of-text';

/** What Excel puts on the clipboard for a range. */
function clipboardOf(grid: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return grid.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', ',', '1', '組') }),
  fc.string({ unit: 'grapheme' }),
);
const grids = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(texts, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

describe('Text from the clipboard', () => {
  it.each([
    ['', []],
    ['\r\n', [['']]],
    ['1,234', [['1,234']]],
    ['1,234\r\n', [['1,234']]],
    [
      '0123\t10\r\n0124\t20\r\n',
      [
        ['0123', '10'],
        ['0124', '20'],
      ],
    ],
    [
      '0123\t10\n0124\t20',
      [
        ['0123', '10'],
        ['0124', '20'],
      ],
    ],
    [
      'a\t\r\n\tb\r\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\t', [['a', '']]],
    ['"上\n下"\t1\r\n', [['上\n下', '1']]],
    ['"「""」"\r\n', [['「"」']]],
    ['"閉じない\t1\r\n2', [['"閉じない', '1'], ['2']]],
    ['"15"" 型"\t5" 型\r\n', [['15" 型', '5" 型']]],
    ['"a"b\t1', [['"a"b', '1']]],
  ])('%j is read as its cells', (text, rows) => {
    expect(rowsOfText(text)).toEqual(rows);
  });

  it('gives back every grid that Excel copies, also one cell', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        expect(rowsOfText(clipboardOf(grid))).toEqual(grid);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any text at all, and loses no word of one without quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a') }), (text) => {
        const rows = rowsOfText(text);
        if (!text.includes('"')) expect(rows.flat().join('')).toBe(text.replace(/[\t\r\n]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
