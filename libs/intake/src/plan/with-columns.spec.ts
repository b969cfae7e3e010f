import { describe, expect, it } from '@jest/globals';
import { planOf, withHeader } from './sheet-plan';
import { withColumns } from './with-columns';

const vocabulary = { industries: [], industryGroups: [] };

function sheet(text: string): string[][] {
  return text.split('\n').map((line) => line.split('|'));
}

describe('withHeader', () => {
  it('reads the rows that a person names as the header', () => {
    const top = sheet('組合名|人員\n組合|員数\n青空労働組合|10');
    const plan = withHeader(top, { kind: 'figures', vocabulary, headerFrom: 2, headerTo: 2 });
    expect(plan).toMatchObject({ headerFrom: 2, headerTo: 2 });
    expect(plan.columns.map(({ header }) => header)).toEqual(['組合', '員数']);
  });
});

describe('withColumns', () => {
  const top = sheet('組合コード|組合名|人員|備考\n0001|青空労働組合|10|x');
  const plan = planOf(top, { kind: 'figures', vocabulary });

  it('gives a column its meaning for sure and leaves the others', () => {
    const changed = withColumns(plan, [{ place: 2, field: 'members', unit: 1000 }]);
    expect(changed.columns[2]).toMatchObject({
      field: 'members',
      unit: 1000,
      confidence: 1,
      header: '人員',
    });
    expect(changed.columns[1]).toEqual(plan.columns[1]);
  });

  it('takes a key from the column that had it, and knows a column that was not there', () => {
    const changed = withColumns(plan, [
      { place: 3, field: 'name' },
      { place: 9, field: 'total' },
    ]);
    expect(changed.columns.map(({ field }) => field)).toEqual([
      'code',
      'ignore',
      'members',
      'name',
      'total',
    ]);
  });
});
