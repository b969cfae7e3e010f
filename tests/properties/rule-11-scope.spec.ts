import { describe, expect, it } from '@jest/globals';
import { referenceDay, type Period } from '@soshiki/base';
import {
  breakdownAt,
  changeBetween,
  coversDay,
  overviewAt,
  trendOver,
  unionStatesAt,
  type Ledger,
  type Scope,
  type View,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { aLedger, aRange } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { aBasis, aDimension, aRegion, someFilters } from '../support/view-arbitraries';

describe('Rule 11: scope is absolute', () => {
  it(
    'gives a regional officer the same answers whatever the figures of other regions are',
    () => {
      const filters = someFilters(['gender', 'industry', 'sizeBand', 'prefecture', 'block']);
      const cases = fc.tuple(aLedger, aRange, aRegion, filters, aBasis, aDimension);
      holdsForAll(cases, ([ledger, range, scope, chosen, basis, by]) => {
        const view = { scope, filters: chosen, basis };
        const answers = (from: Ledger): string =>
          JSON.stringify([
            overviewAt(from, { asOf: range.to, compareTo: range.from }, view),
            breakdownAt(from, { asOf: range.to, by: [by] }, view),
            trendOver(from, { from: range.from, to: range.to, by }, view),
            changeBetween(from, range, view),
          ]);
        expect(answers(disturbedElsewhere(ledger, scope))).toBe(answers(ledger));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'names to a regional officer, in a change, only unions with a member or a seat in the region',
    () => {
      const cases = fc.tuple(aLedger, aRange, aRegion, someFilters(['gender', 'industry']));
      holdsForAll(cases, ([ledger, range, scope, filters]) => {
        const region: View = { scope, filters: {}, basis: 'workplace' };
        const known = new Set(
          [range.from, range.to]
            .flatMap((period) => unionStatesAt(ledger, period, region))
            .map(({ code }) => code),
        );
        const { components } = changeBetween(ledger, range, { ...region, filters });
        const named = components.flatMap(({ items }) => items.map(({ code }) => code));
        expect(named.filter((code) => !known.has(code))).toEqual([]);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'shows a union reporter one union and nobody else',
    () => {
      const scope: Scope = { kind: 'union', code: '0002' };
      holdsForAll(fc.tuple(aLedger, aRange, aBasis), ([ledger, range, basis]) => {
        const view = { scope, filters: {}, basis };
        const { rows } = breakdownAt(ledger, { asOf: range.to, by: ['union'] }, view);
        const { components } = changeBetween(ledger, range, view);
        const named = [
          ...rows.map(({ keys }) => keys[0]),
          ...components.flatMap(({ items }) => items.map(({ code }) => code)),
        ];
        expect(named.filter((code) => code !== '0002')).toEqual([]);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

/** The ledger with every cell outside the region made seven times as large. A region's blocks are read on the day of
 *  the figure and on every later one it may stand for, so a prefecture that ever was in the region is left alone. */
function disturbedElsewhere(ledger: Ledger, scope: Scope): Ledger {
  const isInside = (prefecture: string, period: Period): boolean =>
    scope.kind === 'prefecture'
      ? prefecture === scope.code
      : ledger.blocks.some(
          (membership) =>
            scope.kind === 'block' &&
            membership.block === scope.code &&
            membership.prefecture === prefecture &&
            (coversDay(membership, referenceDay(period)) || membership.until === null),
        );
  return {
    ...ledger,
    unions: ledger.unions.map((union) => ({
      ...union,
      figures: union.figures.map((figure) => ({
        ...figure,
        cells: figure.cells.map((cell) =>
          isInside(cell.prefecture, figure.period) ? cell : { ...cell, members: cell.members * 7 },
        ),
      })),
    })),
  };
}
