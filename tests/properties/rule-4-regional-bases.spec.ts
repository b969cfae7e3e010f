import { describe, expect, it } from '@jest/globals';
import {
  breakdownAt,
  DIMENSIONS,
  regionCountsOf,
  regionRows,
  totalsAt,
  unionStatesAt,
  type View,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { aLedger, aPeriod } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { aScope, someFilters } from '../support/view-arbitraries';

const PLACELESS = DIMENSIONS.filter(
  (dimension) => dimension !== 'prefecture' && dimension !== 'block',
);

describe('Rule 4: two regional bases, reconciled', () => {
  it(
    'has the same total by workplace and by headquarters, over prefectures and over blocks',
    () => {
      const cases = fc.tuple(aLedger, aPeriod, someFilters(PLACELESS), aScope);
      holdsForAll(cases, ([ledger, asOf, filters, scope]) => {
        const workplace: View = { filters, scope, basis: 'workplace' };
        const headquarters: View = { filters, scope, basis: 'headquarters' };
        const total = totalsAt(ledger, asOf, workplace);
        expect(totalsAt(ledger, asOf, headquarters)).toEqual(total);
        for (const view of [workplace, headquarters]) {
          for (const by of ['prefecture', 'block'] as const) {
            const { rows } = breakdownAt(ledger, { asOf, by: [by] }, view);
            const members = rows.reduce((all, row) => all + (row.members ?? 0), 0);
            expect(members).toBe(total.members);
          }
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'reconciles both bases to the person: what works here and what has its seat here differ by who crosses over',
    () => {
      const cases = fc.tuple(aLedger, aPeriod, someFilters(PLACELESS), aScope);
      holdsForAll(cases, ([ledger, asOf, filters, scope]) => {
        const view: View = { filters, scope, basis: 'workplace' };
        const states = unionStatesAt(ledger, asOf, view);
        for (const level of ['block', 'prefecture'] as const) {
          const rows = regionRows(regionCountsOf(states, level), level);
          for (const basis of ['workplace', 'headquarters'] as const) {
            const parts = breakdownAt(ledger, { asOf, by: [level] }, { ...view, basis }).rows;
            const members = (code: string) =>
              parts.find(({ keys }) => keys[0] === code)?.members ?? 0;
            for (const row of rows) expect(row[basis].members).toBe(members(row.code));
          }
          for (const { workplace, headquarters, local, incoming, outgoing } of rows) {
            expect(workplace.members).toBe(local + incoming);
            expect(headquarters.members).toBe(local + outgoing);
          }
          const crossing = (way: 'incoming' | 'outgoing') =>
            rows.reduce((sum, row) => sum + row[way], 0);
          expect(crossing('incoming')).toBe(crossing('outgoing'));
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'places by headquarters a union in one prefecture, its own, whole',
    () => {
      holdsForAll(fc.tuple(aLedger, aPeriod), ([ledger, asOf]) => {
        const view: View = { filters: {}, scope: { kind: 'federation' }, basis: 'headquarters' };
        const { rows, total } = breakdownAt(ledger, { asOf, by: ['union', 'prefecture'] }, view);
        expect(rows).toHaveLength(total.unions);
      });
    },
    PROPERTY_TIMEOUT,
  );
});
