import { Injectable } from '@nestjs/common';
import { periodsFromTo, referenceDay, type Period } from '@soshiki/base';
import type { RevisionTriangle } from '@soshiki/contracts';
import { revisionTriangle } from '@soshiki/statistics';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Reading } from '../ledger/shape';
import { MONTHS_QUERY, type MonthsAnswer } from './triangle.queries';

/** What a triangle is asked for: two spans in order, of periods and of months of knowledge. */
export interface TriangleRequest {
  readonly from: Period;
  readonly to: Period;
  readonly knownFrom: Period;
  readonly knownTo: Period;
  readonly reading: Omit<Reading, 'knownAt'>;
}

/** Reads what was believed of each period at the end of each month. */
@Injectable()
export class TriangleReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** The triangle as the principal may see it, in one statement. Each member is what an overview of the period says
   *  as known then, and null where no figure was known. Source: rule 6.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async read(
    principal: Pick<Principal, 'scope'>,
    request: TriangleRequest,
  ): Promise<RevisionTriangle> {
    const { from, to, reading } = request;
    const knownAt = periodsFromTo(request.knownFrom, request.knownTo).map(endOfMonth);
    const columns = await this.ledger
      .for(principal)
      .askAtEach<MonthsAnswer>(
        { days: 'months', first: from, second: to, reading, select: MONTHS_QUERY },
        knownAt,
      );
    const known = new Map(columns.map((column, place) => [knownAt[place], membersByMonth(column)]));
    const periods = periodsFromTo(from, to);
    const months = new Map(periods.map((period, place) => [period, place + 1]));
    const triangle = revisionTriangle(
      { periods, knownAt },
      (period, instant) => known.get(instant)?.get(months.get(period) ?? 0) ?? null,
    );
    return {
      periods,
      knownAt,
      members: triangle.members.map((row) => [...row]),
      isRevised: triangle.isRevised.map((row) => [...row]),
    };
  }
}

/** The end of a month in Japan, nine hours before the end of its last day in UTC. */
function endOfMonth(month: Period): string {
  return `${referenceDay(month)}T15:00:00Z`;
}

function membersByMonth({ months, members }: MonthsAnswer): Map<number, number | null> {
  return new Map(months.map((month, place) => [month, members[place] ?? null]));
}
