import { Injectable } from '@nestjs/common';
import type { CodeVocabulary } from '@soshiki/intake';
import type { Principal } from '../identity/principal';
import { INTAKE_DIRECTORY_QUERY, KNOWN_UNIONS_CTE } from '../ledger/import-directory.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import type { NumberedUnion } from './reading/reading-order';

/** What the cells of a file may mean. */
export interface IntakeVocabulary {
  readonly unions: readonly NumberedUnion[];
  readonly vocabulary: CodeVocabulary;
}

interface DirectoryRow {
  readonly unions:
    | readonly (Omit<NumberedUnion, 'otherNames'> & {
        readonly otherNames: readonly string[] | null;
      })[]
    | null;
  readonly industries: CodeVocabulary['industries'] | null;
  readonly industry_groups: CodeVocabulary['industryGroups'] | null;
}

/** Reads every name by which a file may call a union or a code. */
@Injectable()
export class IntakeDirectory {
  constructor(private readonly ledger: LedgerReader) {}

  async read(principal: Pick<Principal, 'scope'>): Promise<IntakeVocabulary> {
    const row = await this.ledger.for(principal).ask<DirectoryRow>({
      days: 'one',
      reading: { filters: {}, basis: 'workplace' },
      ctes: [KNOWN_UNIONS_CTE],
      select: INTAKE_DIRECTORY_QUERY,
    });
    return {
      unions: (row.unions ?? []).map((union) => ({
        ...union,
        otherNames: union.otherNames ?? [],
      })),
      vocabulary: {
        industries: row.industries ?? [],
        industryGroups: row.industry_groups ?? [],
      },
    };
  }
}
