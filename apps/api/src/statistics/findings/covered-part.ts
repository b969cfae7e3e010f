import type { Dimension, Scope } from '@soshiki/contracts';
import type { TargetPart } from '../../ledger/records/targets';
import type { Reading } from '../../ledger/shape';

/** Filters by one code of which a target can be. Of a 連合体, its target is that of the unions in it. */
const PART_OF_FILTER: Readonly<Partial<Record<Dimension, TargetPart['kind']>>> = {
  industry: 'industry',
  industryGroup: 'industryGroup',
  block: 'block',
  union: 'union',
  parent: 'union',
};

/** The part of the federation that a reading shows exactly, if it is one a target can be for: the whole, or what one
 *  filter by one code leaves. A block is the cells of those who work in it. */
export function coveredPart(scope: Scope, reading: Reading): TargetPart | null {
  const given = givenFilters(scope, reading);
  const [filter] = given;
  if (filter === undefined) return partOfScope(scope);
  if (scope.kind !== 'federation' || given.length > 1) return null;
  return partOfFilter(filter, reading);
}

function partOfFilter([dimension, codes]: GivenFilter, { basis }: Reading): TargetPart | null {
  const kind = PART_OF_FILTER[dimension];
  const [code] = codes;
  if (kind === undefined || code === undefined || codes.length > 1) return null;
  return kind === 'block' && basis === 'headquarters' ? null : { kind, code };
}

type GivenFilter = readonly [Dimension, readonly string[]];

/** Filters that are set, but for one that only repeats the scope. */
function givenFilters(scope: Scope, { filters, basis }: Reading): GivenFilter[] {
  const given = Object.entries(filters) as [Dimension, readonly string[] | undefined][];
  return given.flatMap(([dimension, codes = []]): GivenFilter[] =>
    codes.length === 0 || repeatsScope(scope, dimension, { codes, basis })
      ? []
      : [[dimension, codes]],
  );
}

function repeatsScope(
  scope: Scope,
  dimension: Dimension,
  { codes, basis }: { readonly codes: readonly string[]; readonly basis: Reading['basis'] },
): boolean {
  if (scope.kind === 'federation' || dimension !== scope.kind) return false;
  return codes.includes(scope.code) && (dimension === 'union' || basis === 'workplace');
}

function partOfScope(scope: Scope): TargetPart | null {
  if (scope.kind === 'federation') return { kind: 'federation', code: null };
  if (scope.kind === 'prefecture') return null;
  return { kind: scope.kind, code: scope.code };
}
