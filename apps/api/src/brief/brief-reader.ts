import { Injectable } from '@nestjs/common';
import { addMonths, parsePeriod, type Period } from '@soshiki/base';
import type { Calendar, Overview, Trend } from '@soshiki/contracts';
import { DomainError } from '../http/domain-error';
import type { Principal } from '../identity/principal';
import { briefFacts } from '../ledger/brief.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import { FindingsReader } from '../statistics/findings/findings-reader';
import { OverviewReader } from '../statistics/overview-reader';
import { TrendReader } from '../statistics/trend-reader';
import type { BriefFigures } from './brief-figures';

/** What a brief is asked for. */
export interface BriefRequest {
  /** Absent: the newest settled period. */
  readonly asOf: Period | undefined;
  /** Absent: a year before `asOf`. */
  readonly compareTo: Period | undefined;
  readonly calendar: Calendar;
}

/** Months of the trend: ten years, with the month itself. */
const MONTHS = 120;
/** Reads that may be disturbed by a write in between before the reader is asked to come again. */
const TRIES = 3;
const READING = { filters: {}, basis: 'workplace' } as const;

interface FactsRow {
  readonly publication: number | null;
  readonly approved_until: string | null;
}

/** Reads everything a brief says, with the statements that the pages of statistics use. */
@Injectable()
export class BriefReader {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly overviews: OverviewReader,
    private readonly findings: FindingsReader,
    private readonly trends: TrendReader,
  ) {}

  /** The figures of a period as the principal may see them. All parts are of one state of the ledger: when a write came
   *  between them they are read again. @throws DomainError `refused` when `compareTo` is after `asOf`, `busy` when writes
   *  came between every time. */
  async read(principal: Pick<Principal, 'scope'>, request: BriefRequest): Promise<BriefFigures> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const figures = await this.readOnce(principal, request);
      if (isOfOneState(figures)) return figures;
    }
    throw new DomainError('busy', { retryAfterSeconds: 1 });
  }

  private async readOnce(
    principal: Pick<Principal, 'scope'>,
    { calendar, ...periods }: BriefRequest,
  ): Promise<BriefFigures> {
    const overview = await this.overviews.read(principal, { ...periods, reading: READING });
    const asOf = parsePeriod(overview.asOf);
    const compareTo = parsePeriod(overview.compareTo);
    const from = addMonths(asOf, 1 - MONTHS);
    const [findings, trend, facts] = await Promise.all([
      this.findings.read(principal, { asOf, compareTo, calendar, reading: READING }),
      this.trends.read(principal, { from, to: asOf, reading: READING }),
      this.factsOf(principal, asOf),
    ]);
    return {
      ...{ overview, findings, trend: sinceFirstRecord(trend), scope: principal.scope },
      publication: facts.publication,
      approvedUntil: facts.approved_until,
    };
  }

  private factsOf({ scope }: Pick<Principal, 'scope'>, first: Period): Promise<FactsRow> {
    const select = briefFacts(scope.kind);
    const question = { days: 'one', first, reading: READING, select } as const;
    return this.ledger.for({ scope }).ask<FactsRow>(question);
  }
}

/** Whether the parts agree on what all of them tell. */
function isOfOneState({ overview, findings, trend }: BriefFigures): boolean {
  const { unions, members, change } = overview;
  const seen = [
    [findings.total.unions, findings.total.members],
    [trend.total.unions.at(-1) ?? unions, trend.total.members.at(-1) ?? members],
    [findings.before.unions + change.unions, findings.before.members + change.members],
  ];
  return (
    seen.every((one) => one[0] === unions && one[1] === members) && sameReports(overview, findings)
  );
}

function sameReports(overview: Overview, { completeness }: BriefFigures['findings']): boolean {
  const { approved, carriedForward, missing } = overview.reporting;
  const { reporting } = completeness;
  return (
    reporting.approved === approved &&
    reporting.carriedForward === carriedForward &&
    reporting.missing === missing
  );
}

/** A trend without the months before the first figure: nobody reported then, which is not 0. */
function sinceFirstRecord(trend: Trend): Trend {
  const first = trend.total.members.findIndex((members) => members > 0);
  const start = Math.max(0, first);
  return {
    ...trend,
    periods: trend.periods.slice(start),
    total: {
      members: trend.total.members.slice(start),
      unions: trend.total.unions.slice(start),
    },
  };
}
