import { Injectable } from '@nestjs/common';
import { periodOfDay, type Period } from '@soshiki/base';
import type { Basis, Filters, Union, UnionList } from '@soshiki/contracts';
import { DomainError } from '../http/domain-error';
import { Versioned } from '../http/versioned';
import type { Principal } from '../identity/principal';
import { VERSION_CTE } from '../ledger/directory-changes.queries';
import { CONTACT_CTE, FORMER_NAME_CTE } from '../ledger/directory.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import {
  facetsOf,
  INDUSTRY_ORDER,
  itemOf,
  listItemOf,
  type EntryRow,
  type FacetRows,
  type ListedRow,
} from './entries';
import { LISTING_NAMES, listedCte, listingQuery } from './listing.queries';
import { UNION_QUERY, type UnionRow } from './union.queries';
import { UnionNameIndex } from './union-name-index';

/** What the directory is searched for. */
export interface ListingRequest {
  readonly asOf?: Period | undefined;
  /** ISO 8601 instant; absent means with everything known now. Names are looked for as they are known now. */
  readonly knownAt?: string | undefined;
  /** Filters on cells (gender, employment, the place of work) ask for a member there. */
  readonly filters: Filters;
  /** Whether prefecture and block are those of the members' work or of the headquarters. */
  readonly basis: Basis;
  readonly q?: string | undefined;
  readonly kana?: keyof typeof KANA_ROWS | undefined;
  readonly status: 'affiliated' | 'withdrawn' | 'all';
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Which union, as of which period, as known when; without them the newest settled one, as known now. */
export interface UnionRequest {
  readonly code: string;
  readonly asOf?: Period | undefined;
  readonly knownAt?: string | undefined;
}

/** First and last hiragana of each row of the kana table. */
const KANA_ROWS = {
  あ: ['ぁ', 'お'],
  か: ['か', 'ご'],
  さ: ['さ', 'ぞ'],
  た: ['た', 'ど'],
  な: ['な', 'の'],
  は: ['は', 'ぽ'],
  ま: ['ま', 'も'],
  や: ['ゃ', 'よ'],
  ら: ['ら', 'ろ'],
  わ: ['ゎ', 'ん'],
} as const;

const STATUSES = {
  affiliated: ['affiliated'],
  withdrawn: ['withdrawn'],
  all: ['affiliated', 'withdrawn'],
} as const;

/** Who may see and write contacts of every union; a reporter those of their own. */
const CONTACT_ROLES: readonly string[] = ['admin', 'approver', 'editor', 'reporter'];

/** The directory of unions as of a period. */
@Injectable()
export class UnionDirectory {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly names: UnionNameIndex,
  ) {}

  /** One page of the unions that match, with facets over the whole result.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async list(principal: Pick<Principal, 'scope'>, request: ListingRequest): Promise<UnionList> {
    const { page, pageSize, filters, basis, knownAt } = request;
    const row = await this.ledger.for(principal).ask<ListingRow>({
      days: 'one',
      first: request.asOf,
      reading: { filters, basis, knownAt },
      entries: 'directory',
      keepsAll: true,
      cellRows: basis === 'workplace' ? 'first' : 'none',
      named: LISTING_NAMES,
      ctes: [listedCte(basis)],
      select: listingQuery(request.sort, basis),
      own: await this.ownParameters(request),
    });
    return {
      items: (row.items ?? []).map(listItemOf),
      total: row.total,
      counted: row.counted,
      page,
      pageSize,
      asOf: periodOfDay(row.as_of),
      facets: facetsOf(row.facets),
    };
  }

  /** One union as of a period, with its version for those who may write to it, unless it is asked what was known once.
   *  @throws DomainError `not-found` when there is none with the code that the principal may see. */
  async show(principal: Principal, request: UnionRequest): Promise<Union | Versioned<Union>> {
    const { code, asOf, knownAt } = request;
    const row = await this.ledger.for(principal).ask<UnionRow>({
      days: 'one',
      first: asOf,
      reading: { filters: {}, basis: 'headquarters', knownAt },
      entries: 'one of directory',
      keepsAll: true,
      named: LISTING_NAMES,
      ctes: [FORMER_NAME_CTE, CONTACT_CTE, VERSION_CTE],
      select: UNION_QUERY,
      own: [code],
    });
    if (row.entry === null) throw new DomainError('not-found');
    const mayWrite = CONTACT_ROLES.includes(principal.role);
    const union = unionOf(row, row.entry, mayWrite);
    const isWritable = mayWrite && knownAt === undefined && row.version !== null;
    return isWritable ? new Versioned(union, row.version) : union;
  }

  private async ownParameters(request: ListingRequest): Promise<unknown[]> {
    const { q, kana, page, pageSize, status } = request;
    const [kanaFrom, kanaTo] = kana === undefined ? [null, null] : KANA_ROWS[kana];
    const found = q === undefined || q.trim() === '' ? null : await this.names.find(q);
    return [
      pageSize,
      (page - 1) * pageSize,
      found,
      kanaFrom,
      kanaTo,
      STATUSES[status],
      INDUSTRY_ORDER,
    ];
  }
}

function unionOf(row: UnionRow, entry: EntryRow, mayWrite: boolean): Union {
  return {
    ...itemOf(entry),
    asOf: periodOfDay(row.as_of),
    status: entry.status,
    formerNames: [...(row.former_names ?? [])],
    memberUnions: [...(row.member_unions ?? [])],
    contacts: mayWrite ? [...(row.contacts ?? [])] : null,
  };
}

interface ListingRow {
  readonly as_of: string;
  readonly total: number;
  readonly counted: UnionList['counted'];
  readonly items: readonly ListedRow[] | null;
  readonly facets: FacetRows;
}
