import { describe, expect, it } from '@jest/globals';
import { tableCsv } from './csv';
import { cellText, NOT_APPLICABLE, type ChartTable } from './table';

const table: ChartTable = {
  caption: '業種別の人員',
  columns: [
    { key: 'name', header: '業種', kind: 'text' },
    { key: 'members', header: '組合員数', unit: '人', kind: 'count' },
    { key: 'share', header: '構成比', unit: '％', kind: 'share' },
    { key: 'change', header: '増減', unit: '人', kind: 'difference' },
  ],
  rows: [
    { key: 'G37', cells: ['情報通信', 121_000, 0.6301, -1_234] },
    { key: 'E', cells: ['製造', null, NOT_APPLICABLE, 0] },
  ],
};

describe('a table as CSV', () => {
  it('starts with a byte order mark and holds plain numbers and the symbols of the table', () => {
    expect(tableCsv(table)).toBe(
      '\uFEFF業種,組合員数（人）,構成比（％）,増減（人）\r\n情報通信,121000,63.0,-1234\r\n製造,…,−,0\r\n',
    );
  });

  it('does not let a spreadsheet run what a name or a note begins with', () => {
    const rows = [{ key: 'x', cells: ['=HYPERLINK("x")', 1, 0, 0] }];
    const csv = tableCsv({ ...table, rows }, ['＝１']);
    expect(csv).toContain('\r\n"\'=HYPERLINK(""x"")",1,');
    expect(csv).toMatch(/\r\n'＝１\r\n$/);
  });

  it('ends with its notes', () => {
    expect(tableCsv(table, ['単位：人, 出所'])).toMatch(/"単位：人, 出所"\r\n$/);
  });
});

describe('a cell of a table', () => {
  it.each([
    [192_048, 'count', '192,048'],
    [-123, 'difference', '△123'],
    [0, 'difference', '0'],
    [0.5137, 'share', '51.4'],
    [-0.007, 'rate', '△0.7'],
    [101.26, 'index', '101.3'],
    [null, 'count', '…'],
    ['情報通信', 'text', '情報通信'],
  ] as const)('writes %p (%s) as %s', (cell, kind, text) => {
    expect(cellText(cell, kind)).toBe(text);
  });
});
