import { Injectable } from '@nestjs/common';
import { addMonths, parsePeriod, type Period } from '@soshiki/base';
import type { Calendar, Trend } from '@soshiki/contracts';
import type { Principal } from '../identity/principal';
import { briefFacts } from '../ledger/brief.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import type { ScopedSource } from '../ledger/scoped-source';
import { readFindings } from '../statistics/findings/findings-reader';
import { readOverview } from '../statistics/overview-reader';
import { readTrend } from '../statistics/trend-reader';
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
const READING = { filters: {}, basis: 'workplace' } as const;

interface FactsRow {
  readonly publication: number | null;
  readonly approved_until: string | null;
}

/** Reads everything a brief says, with the statements that the pages of statistics use. */
@Injectable()
export class BriefReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** The figures of a period as the principal may see them, all of one state of the ledger.
   *  @throws DomainError `refused` when `compareTo` is after `asOf`. */
  read(principal: Pick<Principal, 'scope'>, request: BriefRequest): Promise<BriefFigures> {
    return this.ledger.inSnapshot(principal, (source) => figuresOf(source, request));
  }
}

async function figuresOf(
  source: ScopedSource,
  { calendar, ...periods }: BriefRequest,
): Promise<BriefFigures> {
  const overview = await readOverview(source, { ...periods, reading: READING });
  const asOf = parsePeriod(overview.asOf);
  const compareTo = parsePeriod(overview.compareTo);
  const from = addMonths(asOf, 1 - MONTHS);
  const findings = await readFindings(source, { asOf, compareTo, calendar, reading: READING });
  const trend = await readTrend(source, { from, to: asOf, reading: READING });
  const facts = await factsOf(source, asOf);
  return {
    ...{ overview, findings, trend: sinceFirstRecord(trend), scope: source.scope },
    publication: facts.publication,
    approvedUntil: facts.approved_until,
  };
}

function factsOf(source: ScopedSource, first: Period): Promise<FactsRow> {
  const select = briefFacts(source.scope.kind);
  return source.ask<FactsRow>({ days: 'one', first, reading: READING, select });
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
