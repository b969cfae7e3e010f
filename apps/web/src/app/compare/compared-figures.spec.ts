import { describe, expect, it } from '@jest/globals';
import { seriesPaint } from '@soshiki/charts';
import type { Findings, Trend } from '@soshiki/contracts';
import { comparedLines } from './compared-lines';
import { keyFigures } from './key-figures';
import { makeUpBars } from './make-up';

function aTrend(
  periods: string[],
  members: (number | null)[],
  unions = members.map(() => 1),
): Trend {
  const series = [{ key: 'x', name: 'x', members, unions }];
  const total = { members: members.map((count) => count ?? 0), unions };
  return { periods, basis: 'workplace', by: 'union', series, total };
}

const NOW = ['2025-12'];
const ENDS = ['2024-12', '2025-12'];
const NOTHING = { ends: undefined, whole: undefined, findings: undefined };

describe('the figures of a thing', () => {
  const between = (members: (number | null)[], unions?: number[]) =>
    keyFigures({ ...NOTHING, ends: aTrend(ENDS, members, unions) });

  it('are the last month against the first, and against the whole', () => {
    const ends = aTrend(['2024-12', '2025-01', '2025-12'], [100, 7, 90], [4, 1, 3]);
    expect(keyFigures({ ...NOTHING, ends, whole: aTrend(NOW, [360]) })).toMatchObject({
      members: 90,
      unions: 3,
      share: 0.25,
      difference: -10,
      rate: -0.1,
      differenceInUnions: -1,
    });
  });

  it('tell a missing figure from nobody', () => {
    const missing = { members: null, unions: 1, difference: null, rate: null };
    expect(between([5, null], [1, 1])).toMatchObject(missing);
    const gone = { members: 0, unions: 0, difference: -5, rate: -1 };
    expect(between([5, null], [1, 0])).toMatchObject(gone);
  });

  it('have no rate against nobody, and nothing while they are being read', () => {
    expect(between([null, 5], [0, 1])).toMatchObject({ difference: 5, rate: '−' });
    expect(new Set(Object.values(keyFigures(NOTHING)))).toEqual(new Set([undefined]));
  });
});

describe('the courses of several things', () => {
  const manner = {
    title: '',
    measure: 'members',
    mode: 'count',
    highlighted: [],
    language: 'ja',
    calendar: 'western',
  } as const;
  const course = (key: string, trend: Trend | undefined, whole = trend) => ({
    ...{ key, name: key, trend, whole },
    paint: seriesPaint(0),
  });

  it('lie over their own months, also while another is read for other months', () => {
    const lines = comparedLines(
      [
        course('a', aTrend(['2025-11', '2025-12'], [1, 2])),
        course('b', aTrend(['2025-10', '2025-11'], [3, null])),
        course('c', undefined),
      ],
      manner,
    );
    expect(lines.periods).toEqual(['2025-10', '2025-11', '2025-12']);
    expect(lines.series.map(({ values }) => values)).toEqual([
      [null, 1, 2],
      [3, null, null],
      [null, null, null],
    ]);
  });

  it('are shares of each own whole', () => {
    const lines = comparedLines(
      [
        course('a', aTrend(NOW, [10]), aTrend(NOW, [40])),
        course('b', aTrend(NOW, [10]), aTrend(NOW, [20])),
      ],
      { ...manner, mode: 'share' },
    );
    expect(lines.series.map(({ values }) => values)).toEqual([[0.25], [0.5]]);
  });
});

describe('the make-up of things', () => {
  const part = (code: string, members: number | null) =>
    ({ code, members }) as Findings['kinds'][number];
  const made = (key: string, rows: Findings['kinds']) => ({
    key,
    name: key,
    findings: { gender: { rows }, employment: { rows: [] } } as unknown as Findings,
  });
  const options = ['male', 'female', 'unknown'].map((code) => ({ code, name: code }));
  const manner = { title: '', by: 'gender', dimension: '', options, language: 'ja' } as const;

  it('leaves out parts nobody is in, and keeps missing apart from nobody', () => {
    const bars = makeUpBars(
      [made('a', [part('male', 7)]), made('b', [part('male', null), part('unknown', 2)])],
      manner,
    );
    expect(bars.parts.map(({ key }) => key)).toEqual(['male', 'unknown']);
    expect(bars.rows.map(({ values }) => values)).toEqual([
      [7, 0],
      [null, 2],
    ]);
    expect(bars.parts[1]?.paint.isHatched).toBe(true);
  });

  it('is missing while it is being read', () => {
    const bars = makeUpBars(
      [made('a', [part('male', 7)]), { ...made('b', []), findings: undefined }],
      manner,
    );
    expect(bars.rows[1]?.values).toEqual([null]);
  });
});
