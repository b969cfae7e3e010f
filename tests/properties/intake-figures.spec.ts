import { describe, expect, it } from '@jest/globals';
import { figureReader, planOf, unionIndex } from '@soshiki/intake';
import fc from 'fast-check';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { cells, styles, UNIONS, VOCABULARY } from './intake-model';
import { readBack } from './intake-reading';
import { written } from './intake-sheets';

describe('figures from Excel: forgiving in', () => {
  it(
    'are read back exactly, however they are laid out, headed and written',
    () => {
      holdsForAll(fc.tuple(cells, styles), ([model, style]) => {
        const sheet = written(model, style);
        const back = readBack(sheet.rows);
        expect(back.figures).toEqual(sheet.figures);
        expect(
          back.issues.map(({ code }) => code).filter((code) => code !== 'rounded-figures'),
        ).toEqual([]);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'are told when a row of sums differs, where it stands and nowhere else',
    () => {
      const wrong = fc.record({
        row: fc.nat(),
        column: fc.nat(),
        by: fc.integer({ min: 1, max: 9 }),
      });
      const summed = styles.map((style) => ({
        ...style,
        hasSubtotals: true,
        isInThousands: false,
      }));
      holdsForAll(fc.tuple(cells, summed, wrong), ([model, style, { row, column, by }]) => {
        const sheet = written(model, style);
        const at = sheet.sumRows[row % sheet.sumRows.length] ?? 0;
        const place = sheet.countPlaces[column % sheet.countPlaces.length] ?? 0;
        const rows = sheet.rows.map((texts, index) =>
          index + 1 === at
            ? texts.map((text, each) => (each === place ? raised(text, by) : text))
            : texts,
        );
        const back = readBack(rows);
        expect(back.figures).toEqual(sheet.figures);
        expect(back.issues.map((issue) => [issue.code, issue.row, issue.column])).toEqual([
          ['subtotal-differs', at, place],
        ]);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

function raised(text: string, by: number): string {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return String(Number(digits) + by);
}

describe('figures from Excel: strict out', () => {
  const word = fc.constantFrom(
    ...[
      '組合コード',
      '組合名',
      '男',
      '女',
      '計',
      '小計',
      '合計',
      '2025年12月',
      '2025年',
      '12月',
      '千人',
      '東京都',
      '情報通信計',
    ],
    ...[
      '0107',
      '107',
      '青空労働組合',
      '１２',
      '1,234人',
      '△3',
      '(3)',
      '1.5',
      '#REF!',
      '…',
      '',
      '',
      '※ 注',
      '2025年度',
      '-',
      '9999999999',
    ],
  );
  const cell = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  const sheets = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  const index = unionIndex(UNIONS);

  it(
    'whatever a sheet says, nothing is thrown, members are whole and never negative, faults are located in it',
    () => {
      holdsForAll(fc.tuple(sheets, fc.boolean()), ([rows, isUnions]) => {
        const plan = planOf(rows, {
          kind: isUnions ? 'unions' : 'figures',
          vocabulary: VOCABULARY,
        });
        const reader = figureReader(plan, { index, period: null, vocabulary: VOCABULARY });
        for (const [at, row] of rows.entries()) {
          const read = reader.read(row, at + 1);
          const found = 'issues' in read ? read.issues : [];
          const counts = read.is === 'figures' ? read.cells.map(({ members }) => members) : [];
          expect(counts.every((members) => Number.isSafeInteger(members) && members >= 0)).toBe(
            true,
          );
          expect(
            found.every((issue) => issue.row === null || (issue.row >= 1 && issue.row <= at + 1)),
          ).toBe(true);
          if (read.is === 'rejected')
            expect(found.some(({ severity }) => severity === 'error')).toBe(true);
        }
        reader.end();
      });
    },
    PROPERTY_TIMEOUT,
  );
});
