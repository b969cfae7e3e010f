import { INDUSTRIES, NONE } from '@soshiki/base';
import type { ListedUnion, UnionList, UnionListItem } from '@soshiki/contracts';
import { compareKeys } from '@soshiki/statistics';
import { nameOfKey } from '../statistics/row-names';
import type { Facet } from './listing.queries';

type Coded = readonly [code: string, name: string | null];

/** An entry of the directory as PostgreSQL answers it. */
export interface EntryRow extends Omit<
  UnionListItem,
  'industry' | 'industryGroup' | 'prefecture' | 'parent'
> {
  readonly industry: Coded;
  readonly industryGroup: Coded;
  readonly prefecture: Coded;
  readonly parent: Coded;
  readonly status: 'affiliated' | 'withdrawn' | 'not-yet';
}

/** An entry of a list, with the members that its filters leave. */
export type ListedRow = EntryRow & Pick<ListedUnion, 'membersUnderFilters'>;

/** The entry as it is answered: codes with their names, null for an attribute it does not have. */
export function itemOf(row: EntryRow): UnionListItem {
  const { code, name, kana, shortName, kind, members, membersAsOf, carriedForward } = row;
  return {
    ...{ code, name, kana, shortName, kind, members, membersAsOf, carriedForward },
    industry: named('industry', row.industry),
    industryGroup: namedOrNone('industryGroup', row.industryGroup),
    prefecture: named('prefecture', row.prefecture),
    parent: namedOrNone('parent', row.parent),
    affiliatedOn: row.affiliatedOn,
    withdrawnOn: row.withdrawnOn,
  };
}

/** As `itemOf`, for one of a list. */
export function listItemOf(row: ListedRow): ListedUnion {
  return { ...itemOf(row), membersUnderFilters: row.membersUnderFilters };
}

type Named = 'industry' | 'industryGroup' | 'prefecture' | 'parent';

function named(dimension: Named, [code, name]: Coded) {
  return { code, name: nameOfKey(dimension, code, name) };
}

function namedOrNone(dimension: Named, coded: Coded) {
  return coded[0] === NONE ? null : named(dimension, coded);
}

export type FacetRows = Readonly<
  Record<Facet, readonly (readonly [string, string | null, number])[] | null>
>;

/** Facets in canonical order, each value with its name and the number of unions. */
export function facetsOf(rows: FacetRows): UnionList['facets'] {
  return {
    industry: facetOf('industry', rows.industry),
    industryGroup: facetOf('industryGroup', rows.industryGroup),
    prefecture: facetOf('prefecture', rows.prefecture),
    kind: facetOf('kind', rows.kind),
    sizeBand: facetOf('sizeBand', rows.sizeBand),
    parent: facetOf('parent', rows.parent),
    status: (rows.status ?? [])
      .map(([code, , unions]) => ({ code, name: STATUS_NAMES[code] ?? code, unions }))
      .sort((left, right) => (left.code < right.code ? -1 : 1)),
  };
}

const STATUS_NAMES: Readonly<Record<string, string>> = { affiliated: '加盟中', withdrawn: '脱退' };

function facetOf(dimension: Exclude<Facet, 'status'>, rows: FacetRows[Facet]) {
  return (rows ?? [])
    .map(([code, name, unions]) => ({ code, name: nameOfKey(dimension, code, name), unions }))
    .sort((left, right) => compareKeys(dimension, left.code, right.code));
}

/** Industry codes in their canonical order, for sorting. */
export const INDUSTRY_ORDER = INDUSTRIES.map(({ code }) => code);
