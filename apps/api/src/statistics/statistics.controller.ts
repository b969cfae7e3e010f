import { Controller } from '@nestjs/common';
import {
  statistics,
  type Breakdown,
  type Change,
  type Overview,
  type Trend,
} from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../http/operation';
import { SignedIn, type Principal } from '../identity/principal';
import { BreakdownReader } from './breakdown-reader';
import { ChangeExplainer } from './change-explainer';
import { OverviewReader } from './overview-reader';
import { periodIn, rangeOf, readingOf } from './reading';
import { TrendReader } from './trend-reader';

/** Statistics over HTTP: each handler hands the request to the reader whose work it is. */
@Controller()
export class StatisticsController {
  constructor(
    private readonly overviews: OverviewReader,
    private readonly breakdowns: BreakdownReader,
    private readonly trends: TrendReader,
    private readonly changes: ChangeExplainer,
  ) {}

  @Operation(statistics.overview)
  overview(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof statistics.overview>,
  ): Promise<Overview> {
    return this.overviews.read(principal, {
      asOf: periodIn(query.asOf),
      compareTo: periodIn(query.compareTo),
      reading: readingOf(query),
    });
  }

  @Operation(statistics.breakdown)
  breakdown(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof statistics.breakdown>,
  ): Promise<Breakdown> {
    return this.breakdowns.read(principal, {
      asOf: periodIn(query.asOf),
      by: distinct(query.by),
      reading: readingOf(query),
    });
  }

  @Operation(statistics.trend)
  trend(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof statistics.trend>,
  ): Promise<Trend> {
    return this.trends.read(principal, {
      ...rangeOf(query),
      by: query.by,
      reading: readingOf(query),
    });
  }

  @Operation(statistics.change)
  change(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof statistics.change>,
  ): Promise<Change> {
    return this.changes.explain(principal, { ...rangeOf(query), reading: readingOf(query) });
  }
}

/** A dimension named twice says the same as once. */
function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
