import { describe, expect, it } from '@jest/globals';
import {
  breakdownAt,
  DIMENSIONS,
  figureAt,
  countsAt,
  isCellDimension,
  overviewAt,
  totalsAt,
  trendOver,
  WHOLE_FEDERATION,
  type BreakdownRow,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { aLedger, aPeriod, aRange } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { aDimension, aView } from '../support/view-arbitraries';

const sum = (rows: readonly BreakdownRow[]): number =>
  rows.reduce((members, row) => members + (row.members ?? 0), 0);

describe('Rule 3: parts equal the whole', () => {
  it(
    'adds up to the same total by every dimension, for every period and every view',
    () => {
      holdsForAll(fc.tuple(aLedger, aPeriod, aView), ([ledger, asOf, view]) => {
        const total = totalsAt(ledger, asOf, view);
        for (const by of DIMENSIONS) {
          const breakdown = breakdownAt(ledger, { asOf, by: [by] }, view);
          expect(breakdown.total).toEqual(total);
          expect(sum(breakdown.rows)).toBe(total.members);
          if (isCellDimension(by, view.basis)) continue;
          expect(breakdown.rows.reduce((unions, row) => unions + row.unions, 0)).toBe(total.unions);
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'adds up by two dimensions, and the rows of one are the sums of the rows of two',
    () => {
      const cases = fc.tuple(aLedger, aPeriod, aView, aDimension, aDimension);
      holdsForAll(cases, ([ledger, asOf, view, first, second]) => {
        const single = breakdownAt(ledger, { asOf, by: [first] }, view);
        const double = breakdownAt(ledger, { asOf, by: [first, second] }, view);
        expect(double.total).toEqual(single.total);
        for (const row of single.rows) {
          const parts = double.rows.filter(({ keys }) => keys[0] === row.keys[0]);
          expect(sum(parts)).toBe(row.members ?? 0);
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'gives, filtered to the key of a row, exactly that row',
    () => {
      const cases = fc.tuple(aLedger, aPeriod, aView, aDimension);
      holdsForAll(cases, ([ledger, asOf, view, by]) => {
        for (const row of breakdownAt(ledger, { asOf, by: [by] }, view).rows) {
          const filters = { ...view.filters, [by]: [...row.keys] };
          expect(totalsAt(ledger, asOf, { ...view, filters })).toEqual({
            unions: row.unions,
            members: row.members ?? 0,
          });
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'is, unfiltered, the sum of the figures of the unions that count',
    () => {
      holdsForAll(fc.tuple(aLedger, aPeriod), ([ledger, period]) => {
        const counted = ledger.unions.filter((union) => countsAt(union, period));
        const members = counted.map((union) => figureAt(union.figures, period).members ?? 0);
        expect(totalsAt(ledger, period, WHOLE_FEDERATION)).toEqual({
          unions: counted.length,
          members: members.reduce((all, each) => all + each, 0),
        });
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'says the same in overview and trend as in the breakdown of each period',
    () => {
      const cases = fc.tuple(aLedger, aRange, aView, aDimension);
      holdsForAll(cases, ([ledger, { from, to }, view, by]) => {
        const trend = trendOver(ledger, { from, to, by }, view);
        const last = trend.periods.length - 1;
        const { rows, total } = breakdownAt(ledger, { asOf: to, by: [by] }, view);
        expect(trend.total.members[last]).toBe(total.members);
        expect(trend.total.unions[last]).toBe(total.unions);
        const shown = trend.series
          .map(({ key, members, unions }) => [key, members[last], unions[last]])
          .filter(([, , unions]) => unions !== 0);
        expect(shown).toEqual(rows.map(({ keys, members, unions }) => [keys[0], members, unions]));
        expect(overviewAt(ledger, { asOf: to, compareTo: from }, view)).toMatchObject(total);
      });
    },
    PROPERTY_TIMEOUT,
  );
});
