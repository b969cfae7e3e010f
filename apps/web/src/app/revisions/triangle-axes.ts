import { type Period, addMonths, isPeriod } from '@soshiki/base';

/** How many periods and months of knowledge one can choose to see. The API answers no more. */
export const ROW_COUNTS = [12, 24, 36] as const;
export const COLUMN_COUNTS = [6, 12, 24] as const;

/** The spans of a triangle, in order. */
interface TriangleAxes {
  readonly from: Period;
  readonly to: Period;
  readonly knownFrom: Period;
  readonly knownTo: Period;
}

/** What the address says about the spans; whatever makes no sense counts as not given. */
interface AxesParams {
  readonly rows: string | null;
  readonly columns: string | null;
  readonly until: string | null;
}

/** Rows and columns as chosen, else a year each. */
export function countsOf({ rows, columns }: Pick<AxesParams, 'rows' | 'columns'>) {
  return {
    rows: ROW_COUNTS.find((count) => String(count) === rows) ?? 12,
    columns: COLUMN_COUNTS.find((count) => String(count) === columns) ?? 12,
  };
}

/** The spans to ask for. The periods end with `asOf`; knowledge ends with the month chosen, else five months after
 *  `asOf` (most corrections come soon), and never after this month. */
export function axesOf(asOf: Period, thisMonth: Period, params: AxesParams): TriangleAxes {
  const { rows, columns } = countsOf(params);
  const chosen = params.until !== null && isPeriod(params.until) ? params.until : undefined;
  const wanted = chosen ?? addMonths(asOf, USUAL_MONTHS_AFTER);
  const knownTo = wanted > thisMonth ? thisMonth : wanted;
  return {
    from: addMonths(asOf, 1 - rows),
    to: asOf,
    knownFrom: addMonths(knownTo, 1 - columns),
    knownTo,
  };
}

const USUAL_MONTHS_AFTER = 5;
