import { describe, expect, it } from '@jest/globals';
import { regionRows } from './regional-bases';
import { regionalBasesText } from './regional-bases-text';

const name = (code: string) => ({ ja: { kanto: '関東', kansai: '関西' }[code] ?? code, en: code });
const rowsOf = (flows: readonly [string, string, number][]) =>
  regionRows(
    {
      flows: flows.map(([headquarters, workplace, members]) => ({
        headquarters,
        workplace,
        members,
      })),
      byWorkplace: new Map(),
      byHeadquarters: new Map(),
    },
    'block',
  );

describe('both regional bases in words', () => {
  it('say that the total is the same, how many work elsewhere and where the bases differ most', () => {
    const rows = rowsOf([
      ['kanto', 'kanto', 6000],
      ['kanto', 'kansai', 1500],
      ['kansai', 'kansai', 2500],
      ['kansai', 'kanto', 500],
    ]);
    expect(regionalBasesText(rows, 'block', name)).toEqual({
      ja: '勤務地で数えても、組合の本部所在地で数えても、合計は10,500人で同じです。組合の本部と違うブロックで働く組合員は2,000人（19.0％）です。本部所在地で数えた方が多い地域のうち最大は関東（差は1,000人）、勤務地で数えた方が多い地域のうち最大は関西（差は1,000人）です。',
      en: 'Counted by workplace or by the seat of the union, the total is the same: 10,500 members. 2,000 of them (19.0%) work in another block than their union’s seat. Counting by seat gives more above all in kanto (by 1,000). Counting by workplace gives more above all in kansai (by 1,000).',
    });
  });

  it('say so when everybody works where their union has its seat', () => {
    const { ja, en } = regionalBasesText(rowsOf([['kanto', 'kanto', 12]]), 'prefecture', name);
    expect(ja).toContain('組合の本部と違う都道府県で働く組合員はいません。');
    expect(en).toMatch(/None of them works in another prefecture than their union’s seat\.$/);
  });

  it('count members without a place of work neither here nor elsewhere', () => {
    const { ja } = regionalBasesText(
      rowsOf([
        ['kanto', 'kanto', 90],
        ['kanto', '00', 10],
      ]),
      'block',
      name,
    );
    expect(ja).toContain('組合の本部と違うブロックで働く組合員はいません。');
    expect(ja).toContain('ほかに、勤務地が未配分の組合員が10人います。');
    expect(ja).toMatch(/本部所在地で数えた方が多い地域のうち最大は関東（差は10人）です。$/);
  });

  it('say so when there is nobody', () => {
    expect(regionalBasesText([], 'block', name).ja).toBe('該当する組合員がいません。');
  });
});
