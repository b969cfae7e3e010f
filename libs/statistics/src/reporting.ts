import type { Period } from '@soshiki/base';
import type { Ledger } from './ledger';
import { unionStatesAt } from './union-states';
import { isCellDimension, type Filters, type View } from './view';

/** How complete the reports behind a figure are; approved + carriedForward + missing = expected. */
export interface Reporting {
  readonly expected: number;
  readonly approved: number;
  /** Unions with a revision for the period that waits for a decision, whatever figure stands for them meanwhile. */
  readonly submitted: number;
  readonly carriedForward: number;
  readonly missing: number;
}

/** The reports behind a period: of the unions that count, pass the filters on unions and may be seen. A filter on cells
 *  asks for part of a report, so it does not change which reports are expected. Source: product brief, rule 2. */
export function reportingAt(ledger: Ledger, period: Period, view: View): Reporting {
  const states = unionStatesAt(ledger, period, withoutCellFilters(view));
  const awaiting = new Set(
    ledger.unions
      .filter((union) => union.awaitingDecision?.includes(period))
      .map(({ code }) => code),
  );
  const withStatus = (wanted: string): number =>
    states.filter(({ status }) => status === wanted).length;
  return {
    expected: states.length,
    approved: withStatus('reported'),
    submitted: states.filter(({ code }) => awaiting.has(code)).length,
    carriedForward: withStatus('carried'),
    missing: withStatus('missing'),
  };
}

function withoutCellFilters(view: View): View {
  const filters: Filters = Object.fromEntries(
    Object.entries(view.filters).filter(
      ([dimension]) => !isCellDimension(dimension as keyof Filters, view.basis),
    ),
  );
  return { ...view, filters };
}
