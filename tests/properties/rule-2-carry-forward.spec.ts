import { describe, expect, it } from '@jest/globals';
import { addMonths, type Period } from '@soshiki/base';
import {
  figureAt,
  reportingAt,
  totalsAt,
  unionStatesAt,
  WHOLE_FEDERATION,
  type ApprovedFigure,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { aLedger, aPeriod, someFigures } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { aView } from '../support/view-arbitraries';

describe('Rule 2: members of a union at a period', () => {
  it(
    'is the newest approved revision of the newest period not more than twelve months back',
    () => {
      holdsForAll(fc.tuple(someFigures, aPeriod), ([figures, period]) => {
        const found = figureAt(figures, period);
        const expected = walkBack(figures, period);
        expect(found.figure).toBe(expected?.figure ?? null);
        expect(found.members).toBe(expected?.figure.members ?? null);
        expect(found.status).toBe(statusAfter(expected?.monthsBack));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'tells zero from missing: a union that reported nobody has 0, one without a figure null',
    () => {
      holdsForAll(fc.tuple(aLedger, aPeriod), ([ledger, period]) => {
        for (const state of unionStatesAt(ledger, period, WHOLE_FEDERATION)) {
          expect(state.members === null).toBe(state.status === 'missing');
          expect(state.fromPeriod === null).toBe(state.status === 'missing');
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'does not change when the figures are listed in another order',
    () => {
      holdsForAll(fc.tuple(someFigures, aPeriod), ([figures, period]) => {
        expect(figureAt([...figures].reverse(), period)).toEqual(figureAt(figures, period));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'accounts for every union that counts: approved + carried forward + missing = expected',
    () => {
      holdsForAll(fc.tuple(aLedger, aPeriod, aView), ([ledger, period, view]) => {
        const reporting = reportingAt(ledger, period, view);
        expect(reporting.approved + reporting.carriedForward + reporting.missing).toBe(
          reporting.expected,
        );
        expect(reporting.submitted).toBeLessThanOrEqual(reporting.expected);
        const { unions } = totalsAt(ledger, period, WHOLE_FEDERATION);
        expect(reportingAt(ledger, period, WHOLE_FEDERATION).expected).toBe(unions);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

/** The rule told the slow way: month by month back, the highest revision of the first month that has one. */
function walkBack(
  figures: readonly ApprovedFigure[],
  period: Period,
): { figure: ApprovedFigure; monthsBack: number } | undefined {
  for (let monthsBack = 0; monthsBack <= 12; monthsBack += 1) {
    const [figure] = figures
      .filter((candidate) => candidate.period === addMonths(period, -monthsBack))
      .sort((left, right) => right.revision - left.revision);
    if (figure !== undefined) return { figure, monthsBack };
  }
  return undefined;
}

function statusAfter(monthsBack: number | undefined): string {
  if (monthsBack === undefined) return 'missing';
  return monthsBack === 0 ? 'reported' : 'carried';
}
