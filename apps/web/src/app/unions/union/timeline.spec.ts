import { describe, expect, it } from '@jest/globals';
import type { UnionHistory } from '@soshiki/contracts';
import { timeline } from './timeline';

type Profile = UnionHistory['profiles'][number];

const THEN = '2016-01-05T00:00:00.000Z';
const LATER = '2020-04-10T00:00:00.000Z';

const profile = (wish: Partial<Profile>): Profile => ({
  name: '東ソフト労働組合',
  kana: 'ひがしそふとろうどうくみあい',
  shortName: null,
  kind: 'council',
  industry: { code: 'G39', name: '情報サービス' },
  industryGroup: null,
  prefecture: { code: '13', name: '東京都' },
  parent: null,
  validFrom: '2016-01-01',
  validTo: null,
  recordedAt: THEN,
  supersededAt: null,
  reason: null,
  ...wish,
});

const history = (wish: Partial<UnionHistory>): UnionHistory => ({
  code: '0123',
  profiles: [],
  affiliations: [],
  lineage: [],
  ...wish,
});

describe('the history of a union', () => {
  it('tells a rename once, with the day it took effect and the day it was recorded', () => {
    const renamed = { name: '東システム労働組合', validFrom: '2020-04-01', recordedAt: LATER };
    const entries = timeline(
      history({
        profiles: [
          profile({ supersededAt: LATER }),
          profile({ validTo: '2020-04-01', recordedAt: LATER }),
          profile(renamed),
        ],
      }),
    );
    expect(
      entries.map(({ kind, effectiveOn, recordedAt }) => [kind, effectiveOn, recordedAt]),
    ).toEqual([
      ['renamed', '2020-04-01', LATER],
      ['registered', '2016-01-01', THEN],
    ]);
    expect(entries[0]?.changes).toEqual([
      {
        field: 'name',
        before: { code: '東ソフト労働組合', name: '東ソフト労働組合' },
        after: { code: '東システム労働組合', name: '東システム労働組合' },
      },
    ]);
  });

  it('compares codes, not their names of today', () => {
    const entries = timeline(
      history({
        profiles: [
          profile({ validTo: '2020-04-01' }),
          profile({
            validFrom: '2020-04-01',
            industry: { code: 'G39', name: '情報サービス業' },
            parent: { code: '0900', name: '通建連合' },
          }),
        ],
      }),
    );
    expect(entries[0]?.kind).toBe('changed');
    expect(entries[0]?.changes.map(({ field }) => field)).toEqual(['parent']);
  });

  it('tells a wrong record that was replaced as corrected', () => {
    const entries = timeline(
      history({
        profiles: [
          profile({ prefecture: { code: '14', name: '神奈川県' }, supersededAt: LATER }),
          profile({ recordedAt: LATER }),
        ],
      }),
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['restated', 'registered']);
    expect(entries[0]?.recordedAt).toBe(LATER);
  });

  it('keeps the day the affiliation was first recorded when the union leaves', () => {
    const open = { from: '2016-01-01', to: null, reason: null, recordedAt: THEN };
    const entries = timeline(
      history({
        affiliations: [
          { ...open, supersededAt: LATER },
          {
            from: '2016-01-01',
            to: '2020-04-01',
            reason: '解散',
            recordedAt: LATER,
            supersededAt: null,
          },
        ],
      }),
    );
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'withdrawn', effectiveOn: '2020-04-01', reason: '解散' }),
      expect.objectContaining({ kind: 'affiliated', recordedAt: THEN, reason: null }),
    ]);
  });

  it('lists who moved from where to where in a merger', () => {
    const transfers = [
      { from: { code: '0123', name: '甲' }, to: { code: '0200', name: '乙' }, members: 80 },
    ];
    const [entry] = timeline(
      history({
        lineage: [
          {
            kind: 'merge',
            effectiveOn: '2020-04-01',
            note: '事業統合',
            recordedAt: LATER,
            transfers,
          },
        ],
      }),
    );
    expect(entry).toMatchObject({ kind: 'merge', reason: '事業統合', transfers });
  });
});
