import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Refused } from '../refused';
import { RowCutter } from './row-cutter';

const cell = fc.string({
  unit: fc.constantFrom('a', 'ｱ', '"', ',', '\n', ' ', '1', "'"),
  maxLength: 8,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 8,
});

const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
const asCsv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** Cuts a text that comes in pieces of a length. */
function cut(text: string, length = text.length || 1): (readonly string[])[] {
  const cutter = new RowCutter(',', '\n');
  const rows = [];
  for (let from = 0; from < text.length; from += length)
    rows.push(...cutter.push(text.slice(from, from + length)));
  return [...rows, ...cutter.end()].map(({ cells }) => cells);
}

describe('a text cut into rows', () => {
  it('gives the cells that were written, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, length) => {
        expect(cut(asCsv(rows), length)).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads as other readers of CSV do, quotes in the midst of a cell included', () => {
    const bare = fc.string({ unit: fc.constantFrom('a', '"', ' ', 'ｱ'), maxLength: 4 });
    const line = fc
      .array(
        bare.map((words) => `x${words}`),
        { minLength: 1, maxLength: 4 },
      )
      .map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.join('\n');
        const read = parse(text, { relax_quotes: true, relax_column_count: true });
        expect(cut(text)).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts rows as a spreadsheet does: a cell of three lines is one row, an empty line another', () => {
    const cutter = new RowCutter('\t', '\n');
    const rows = [
      ...cutter.push('a\tb\r\n"x\ny\nz"\t1\r\n\r\n'),
      ...cutter.push('c\td'),
      ...cutter.end(),
    ];
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['x\ny\nz', '1'] },
      { number: 4, cells: ['c', 'd'] },
    ]);
  });

  it('says in which row a quotation mark was not closed', () => {
    const refusal = (() => {
      try {
        return cut('a,b\n1,2\n"3,4\n5,6\n');
      } catch (error) {
        return (error as Refused).file;
      }
    })();
    expect(refusal).toMatchObject({ code: 'unclosed-quote', row: 3 });
  });
});
