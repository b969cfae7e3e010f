import { Injectable } from '@nestjs/common';
import { periodsFromTo, type Period } from '@soshiki/base';
import type { Dimension, Trend } from '@soshiki/contracts';
import { compareKeys } from '@soshiki/statistics';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Question, ScopedSource } from '../ledger/scoped-source';
import type { Reading } from '../ledger/shape';
import { divideCells } from './dimensions';
import { nameOfKey } from './row-names';
import { trendCtes, trendQuery, type TrendAnswer, type TrendColumns } from './trend.queries';

/** What a trend is asked for: a range in order, and at most one dimension. */
export interface TrendRequest {
  readonly from: Period;
  readonly to: Period;
  readonly by?: Dimension | undefined;
  readonly reading: Reading;
}

/** Reads unions and members of every month of a range. */
@Injectable()
export class TrendReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** The trend as the principal may see it, series in canonical order, in one round trip. Members of
   *  a series are null in a month in which it has no union, or only missing figures.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  read(principal: Pick<Principal, 'scope'>, request: TrendRequest): Promise<Trend> {
    return readTrend(this.ledger.for(principal), request);
  }
}

/** The trend from a source that is already open. @throws as `TrendReader.read`. */
export async function readTrend(source: ScopedSource, request: TrendRequest): Promise<Trend> {
  const answer = await source.ask<TrendAnswer>(trendQuestion(request));
  const periods = periodsFromTo(request.from, request.to);
  const { by, reading } = request;
  return {
    periods,
    basis: reading.basis,
    by: by ?? null,
    series: by === undefined ? [] : seriesOf(answer, by, periods.length),
    total: totalOf(answer, periods.length),
  };
}

/** The question behind a trend. */
export function trendQuestion({ from, to, by, reading }: TrendRequest): Question {
  const isByCells = by !== undefined && divideCells([by], reading.basis);
  return {
    days: 'months',
    first: from,
    second: to,
    reading,
    cellRows: isByCells ? 'all' : 'none',
    named: by === undefined ? [] : [by],
    ctes: trendCtes(by, reading.basis),
    select: trendQuery(by),
  };
}

function seriesOf({ series }: TrendAnswer, by: Dimension, months: number): Trend['series'] {
  return (series ?? [])
    .map(([key, name, ...columns]) => ({
      key,
      name: nameOfKey(by, key, name),
      members: spread(columns, 1, { months, empty: null }),
      unions: spread(columns, 2, { months, empty: 0 }),
    }))
    .sort((left, right) => compareKeys(by, left.key, right.key));
}

function totalOf({ totals }: TrendAnswer, months: number): Trend['total'] {
  const columns = totals ?? [[], [], []];
  return {
    members: spread(columns, 1, { months, empty: 0 }),
    unions: spread(columns, 2, { months, empty: 0 }),
  };
}

/** One column over all months; what no month number speaks of is `empty`. */
function spread<Empty extends 0 | null>(
  columns: TrendColumns,
  column: 1 | 2,
  { months, empty }: { readonly months: number; readonly empty: Empty },
): (number | Empty)[] {
  const all = Array.from<number | Empty>({ length: months }).fill(empty);
  const [numbers] = columns;
  for (const [place, number] of numbers.entries()) {
    all[number - 1] = columns[column][place] ?? empty;
  }
  return all;
}
