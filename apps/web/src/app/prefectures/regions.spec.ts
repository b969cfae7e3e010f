import { describe, expect, it } from '@jest/globals';
import type { Breakdown, RegionalBases } from '@soshiki/contracts';
import fc from 'fast-check';
import { basesTable } from './bases-table';
import { flowsBetween } from './flows-between';
import { standingOf } from './one/standing';
import { regionDifference, regionLines } from './region-lines';

type Row = readonly [code: string, members: number | null, unions: number];

function byPrefecture(...rows: readonly Row[]): Breakdown {
  const members = rows.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  return {
    ...{ asOf: '2025-12', basis: 'workplace', by: ['prefecture'] },
    rows: rows.map(([code, count, unions]) => ({
      ...{ keys: [code], names: [code], members: count, unions },
      share: (count ?? 0) / members,
    })),
    total: { unions: 9, members },
  };
}

describe('regions at two periods', () => {
  const lines = regionLines(
    byPrefecture(['13', 900, 5], ['40', null, 1], ['47', 30, 1]),
    byPrefecture(['13', 1_000, 6], ['40', 70, 1], ['01', 20, 2]),
  );
  const difference = (code: string) => {
    const line = lines.find((candidate) => candidate.code === code);
    return line && regionDifference(line, 'members');
  };

  it('stand side by side, also those that had nobody at one of them', () => {
    expect(lines.map(({ code }) => code)).toEqual(['13', '40', '47', '01']);
    expect(difference('13')).toBe(-100);
    expect(difference('47')).toBe(30);
    expect(difference('01')).toBe(-20);
  });

  it('have no difference where a figure is missing, for missing is not 0', () => {
    expect(difference('40')).toBeNull();
  });
});

describe('the standing of a prefecture', () => {
  const all = byPrefecture(
    ['13', 900, 5],
    ['27', 300, 4],
    ['40', 300, 3],
    ['47', null, 1],
    ['00', 999, 2],
  );

  it('counts those with more members, and never 未配分', () => {
    expect(standingOf(all, '13')).toEqual({ members: 900, whole: 2_499, rank: 1, among: 3 });
    expect(standingOf(all, '27').rank).toBe(2);
    expect(standingOf(all, '40').rank).toBe(2);
  });

  it('is no rank for 未配分, for missing figures and for nobody', () => {
    expect(standingOf(all, '00')).toMatchObject({ members: 999, rank: null });
    expect(standingOf(all, '47')).toMatchObject({ members: null, rank: null });
    expect(standingOf(all, '01')).toMatchObject({ members: 0, rank: null });
  });
});

/** Both bases as the API has them, from flows between seats and workplaces. */
function basesOf(flows: RegionalBases['flows'], codes: readonly string[]) {
  const sum = (of: (flow: RegionalBases['flows'][number]) => boolean) =>
    flows.filter(of).reduce((total, { members }) => total + members, 0);
  const rows = codes.map((code) => {
    const local = sum((flow) => flow.headquarters === code && flow.workplace === code);
    const workplace = sum((flow) => flow.workplace === code);
    const headquarters = sum((flow) => flow.headquarters === code);
    return {
      ...{ code, name: code, local },
      ...{ incoming: workplace - local, outgoing: headquarters - local },
      workplace: { unions: 1, members: workplace },
      headquarters: { unions: 1, members: headquarters },
    };
  });
  return { rows, flows, total: { unions: 1, members: sum(() => true) } };
}

const CODES = ['hokkaido', 'kanto', 'kyushu', '00'];
const someFlows = fc.uniqueArray(
  fc.record({
    headquarters: fc.constantFrom('hokkaido', 'kanto', 'kyushu'),
    workplace: fc.constantFrom(...CODES),
    members: fc.integer({ min: 1, max: 100_000 }),
  }),
  { selector: ({ headquarters, workplace }) => `${headquarters} ${workplace}`, minLength: 1 },
);
const words = { title: '', dimension: '', measure: 'members', ends: ['', ''], rows: [] } as const;

describe('both regional bases', () => {
  it('add up to the same total in the table, and so does each row', () => {
    fc.assert(
      fc.property(someFlows, (flows) => {
        const bases = basesOf(flows, CODES);
        const { rows } = basesTable(bases, { ...words, language: 'ja' }, (key) => key);
        const counts = rows.map(({ cells }) => cells.slice(1).map(Number));
        const sides = counts.map(([, , , workplace, headquarters]) => [workplace, headquarters]);
        expect(sides).toEqual(
          counts.map(([local = 0, incoming = 0, outgoing = 0]) => [
            local + incoming,
            local + outgoing,
          ]),
        );
        const last = counts.pop();
        const sums = last?.map((_, place) =>
          counts.reduce((sum, row) => sum + (row[place] ?? 0), 0),
        );
        expect(last).toEqual(sums);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the sums of rows and columns between seats and workplaces', () => {
    fc.assert(
      fc.property(someFlows, (flows) => {
        const { rows } = basesOf(flows, CODES);
        const between = flowsBetween(
          flows,
          CODES.map((key) => ({ key, name: key })),
        );
        const members = new Map(rows.map((row) => [row.code, row]));
        const seats = between.rows.map(({ values }) => values.reduce((sum, count) => sum + count));
        expect(seats).toEqual(
          between.rows.map(({ key }) => members.get(key)?.headquarters.members),
        );
        const places = between.columns.map((_, place) =>
          between.rows.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
        );
        expect(places).toEqual(
          between.columns.map(({ key }) => members.get(key)?.workplace.members),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
