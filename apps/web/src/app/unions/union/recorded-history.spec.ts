import { describe, expect, it } from '@jest/globals';
import type { UnionHistory } from '@soshiki/contracts';
import { asKnownAt, profileOn } from './recorded-history';

const profile = (
  name: string,
  valid: readonly [string, string | null],
  recorded: readonly [string, string | null],
): UnionHistory['profiles'][number] => ({
  name,
  kana: 'あ',
  shortName: null,
  kind: 'council',
  industry: { code: 'G39', name: '情報サービス' },
  industryGroup: null,
  prefecture: { code: '13', name: '東京都' },
  parent: null,
  validFrom: valid[0],
  validTo: valid[1],
  recordedAt: recorded[0],
  supersededAt: recorded[1],
  reason: null,
});

const RECORDED_LATE = '2021-08-01T00:00:00Z';
const HISTORY: UnionHistory = {
  code: '0123',
  profiles: [
    profile('旧', ['2016-01-01', null], ['2016-01-05T00:00:00Z', RECORDED_LATE]),
    profile('旧', ['2016-01-01', '2021-07-01'], [RECORDED_LATE, null]),
    profile('新', ['2021-07-01', null], [RECORDED_LATE, null]),
  ],
  affiliations: [
    {
      from: '2016-01-01',
      to: null,
      reason: null,
      recordedAt: '2016-01-05T00:00:00Z',
      supersededAt: null,
    },
  ],
  lineage: [
    {
      kind: 'merge',
      effectiveOn: '2021-07-01',
      note: null,
      recordedAt: RECORDED_LATE,
      transfers: [],
    },
  ],
};

describe('the history of a union', () => {
  it('of a day is what held on it, whenever it was written down', () => {
    expect(profileOn(HISTORY, '2021-06-30')?.name).toBe('旧');
    expect(profileOn(HISTORY, '2021-07-01')?.name).toBe('新');
    expect(profileOn(HISTORY, '2015-12-31')).toBeUndefined();
  });

  it('as it was known before a rename was written down has the old name still', () => {
    const before = asKnownAt(HISTORY, '2021-07-31T23:59:59+09:00');
    expect(profileOn(before, '2021-07-15')?.name).toBe('旧');
    expect(before.lineage).toEqual([]);
    expect(before.affiliations).toHaveLength(1);
    expect(asKnownAt(HISTORY, '2021-08-01T00:00:00Z')).toEqual(HISTORY);
  });
});
