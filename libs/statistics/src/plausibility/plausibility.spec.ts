import { describe, expect, it } from '@jest/globals';
import { addMonths, parsePeriod } from '@soshiki/base';
import type { ApprovedFigure, Cell } from '../ledger';
import { aCell, aFigure } from '../testing/builders';
import type { JudgedReport, PlausibilityCode } from './judged-report';
import { plausibilityOf } from './plausibility';

const period = parsePeriod('2025-12');

const people = (men: number, women: number): Cell[] =>
  [aCell({ members: men }), aCell({ gender: 'female', members: women })].filter(
    ({ members }) => members > 0,
  );

const earlierBy = (cells: readonly Cell[], months: number): ApprovedFigure[] =>
  Array.from({ length: months }, (_, place) => aFigure(addMonths(period, -1 - place), cells));

/** What is found in a report of the given cells after one of the others. */
function found(
  now: readonly Cell[],
  before: readonly Cell[] | null,
  more: Partial<JudgedReport> = {},
): PlausibilityCode[] {
  return plausibilityOf({
    period,
    members: now.reduce((sum, { members }) => sum + members, 0),
    cells: now,
    earlier: before === null ? [] : earlierBy(before, 1),
    affiliations: [{ from: '1991-07-01', until: null }],
    ...more,
  });
}

describe('Plausibility of a report', () => {
  it('finds nothing in an ordinary one, in a first one and in one of nobody', () => {
    expect(found(people(60, 40), people(61, 41))).toEqual([]);
    expect(found(people(600, 40), null)).toEqual([]);
    expect(found([], people(10, 5))).toEqual([]);
  });

  it('blocks parts that are not the whole', () => {
    expect(found(people(60, 40), null, { members: 101 })).toEqual(['cellsDifferFromTotal']);
  });

  it.each([-1, 0.5, Number.NaN])('blocks %d members', (members) => {
    expect(found([], people(60, 40), { members })).toEqual(['notAHeadcount']);
    expect(found([aCell({ members })], null)).toEqual(['notAHeadcount']);
  });

  it('blocks a report before affiliation and after withdrawal', () => {
    const affiliated = (from: string, until: string | null) => ({
      affiliations: [{ from, until }],
    });
    const report = people(6, 4);
    expect(found(report, null, affiliated('2026-01-01', null))).toEqual(['beforeAffiliation']);
    expect(found(report, null, affiliated('1991-07-01', '2025-12-31'))).toEqual([
      'afterWithdrawal',
    ]);
    expect(found(report, null, affiliated('2025-12-31', '2026-01-01'))).toEqual([]);
  });

  it('asks about a change of 20 % and 50 persons, not about less of either', () => {
    expect(found(people(300, 0), people(250, 0))).toEqual(['largeChange']);
    expect(found(people(200, 0), people(250, 0))).toEqual(['largeChange']);
    expect(found(people(299, 0), people(250, 0))).toEqual([]);
    expect(found(people(301, 0), people(251, 0))).toEqual([]);
    expect(found(people(50, 0), people(251, 0))).toEqual(['largeChange']);
  });

  it('asks about a digit too many or too few', () => {
    expect(found(people(1_010, 0), people(100, 0))).toEqual(['largeChange', 'tenfold']);
    expect(found(people(101, 0), people(1_000, 0))).toEqual(['largeChange', 'tenth']);
  });

  it('asks about thousands typed for persons', () => {
    expect(found(people(12, 0), people(12_345, 0))).toEqual(['largeChange', 'looksLikeThousands']);
  });

  it('asks about women and men swapped', () => {
    expect(found(people(40, 61), people(60, 40))).toEqual(['gendersSwapped']);
    expect(found(people(55, 45), people(60, 40))).toEqual([]);
  });

  it('asks about the same figure for the seventh time, in whatever order it is entered', () => {
    const same = people(60, 40);
    const again = [...same].reverse();
    expect(found(again, null, { earlier: earlierBy(same, 6) })).toEqual(['unchangedForLong']);
    expect(found(again, null, { earlier: earlierBy(same, 5) })).toEqual([]);
  });
});
