import { Injectable } from '@nestjs/common';
import { periodOfDay, type Period } from '@soshiki/base';
import type { Overview } from '@soshiki/contracts';
import { changeRate, compareKeys, headline, shareOf } from '@soshiki/statistics';
import type { Principal } from '../identity/principal';
import { AWAITING_CTE } from '../ledger/campaigns.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Reading } from '../ledger/shape';
import type { Question, ScopedSource } from '../ledger/scoped-source';
import { overviewQuery, type OverviewRow } from './overview.queries';
import { nameOfKey } from './row-names';

/** What an overview is asked for. */
export interface OverviewRequest {
  /** Absent: the newest settled period. */
  readonly asOf?: Period | undefined;
  /** Absent: a year before `asOf`. */
  readonly compareTo?: Period | undefined;
  readonly reading: Reading;
}

/** Reads the two numbers of a period with everything on the first page. */
@Injectable()
export class OverviewReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** The overview as the principal may see it, in one round trip. Unions and persons.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  read(principal: Pick<Principal, 'scope'>, request: OverviewRequest): Promise<Overview> {
    return readOverview(this.ledger.for(principal), request);
  }
}

/** The overview from a source that is already open. @throws as `OverviewReader.read`. */
export async function readOverview(
  source: ScopedSource,
  request: OverviewRequest,
): Promise<Overview> {
  const row = await source.ask<OverviewRow>(overviewQuestion(request));
  return overviewOf(row, request.reading);
}

/** The question behind an overview. */
export function overviewQuestion({ asOf, compareTo, reading }: OverviewRequest): Question {
  return {
    days: 'two',
    first: asOf,
    second: compareTo,
    reading,
    cellRows: reading.basis === 'workplace' ? 'first' : 'none',
    named: ['industry', 'prefecture'],
    ctes: [AWAITING_CTE],
    select: overviewQuery(reading.basis),
  };
}

const STATUS = { open: 'open', closed: 'preliminary', locked: 'final' } as const;

function overviewOf(row: OverviewRow, { basis }: Reading): Overview {
  const asOf = periodOfDay(row.as_of);
  const { unions, members } = row;
  return {
    asOf,
    compareTo: periodOfDay(row.compare_to),
    basis,
    status: row.state === null ? 'preliminary' : STATUS[row.state],
    isSample: row.is_sample,
    reporting: row.reporting,
    unions,
    members,
    headline: headline({ unions, members, asOf }),
    change: {
      unions: unions - row.unions_before,
      members: members - row.members_before,
      rate: changeRate(row.members_before, members),
    },
    byIndustry: industriesOf(row),
    byPrefecture: prefecturesOf(row),
  };
}

function industriesOf({ industries, members: whole }: OverviewRow): Overview['byIndustry'] {
  return (industries ?? [])
    .map(([code, name, unions, members, before]) => ({
      code,
      name: nameOfKey('industry', code, name),
      unions,
      members,
      share: shareOf(members, whole),
      change: (members ?? 0) - before,
    }))
    .sort((left, right) => compareKeys('industry', left.code, right.code));
}

function prefecturesOf({ prefectures, members: whole }: OverviewRow): Overview['byPrefecture'] {
  return (prefectures ?? [])
    .map(([code, name, unions, members]) => ({
      code,
      name: nameOfKey('prefecture', code, name),
      unions,
      members,
      share: shareOf(members, whole),
    }))
    .sort((left, right) => compareKeys('prefecture', left.code, right.code));
}
