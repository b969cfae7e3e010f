import { Injectable } from '@nestjs/common';
import { periodOfDay, type Period } from '@soshiki/base';
import type { Codes } from '@soshiki/contracts';
import type { Principal } from '../identity/principal';
import { CODES_QUERY } from '../ledger/codes.queries';
import { LedgerReader } from '../ledger/ledger-reader';

type Nullable<Row> = { readonly [Key in keyof Row]: Row[Key] | null };

interface CodesRow extends Nullable<
  Pick<Codes, 'industries' | 'prefectures' | 'blocks' | 'confederations' | 'periods'>
> {
  readonly as_of: string;
  readonly is_sample: boolean;
  readonly industry_groups: Codes['industryGroups'] | null;
}

/** Reads the code tables. */
@Injectable()
export class CodeListReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** Codes with their names on the day of the period, and the periods there are. */
  async read(principal: Pick<Principal, 'scope'>, asOf: Period | undefined): Promise<Codes> {
    const row = await this.ledger.for(principal).ask<CodesRow>({
      days: 'one',
      first: asOf,
      reading: { filters: {}, basis: 'headquarters' },
      entries: 'directory',
      keepsAll: true,
      select: CODES_QUERY,
    });
    return {
      asOf: periodOfDay(row.as_of),
      industries: row.industries ?? [],
      industryGroups: row.industry_groups ?? [],
      prefectures: row.prefectures ?? [],
      blocks: row.blocks ?? [],
      confederations: row.confederations ?? [],
      periods: row.periods ?? [],
      isSample: row.is_sample,
    };
  }
}
