import {
  DIMENSIONS,
  type Basis,
  type Dimension,
  type Filters,
  type Scope,
  type View,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { POOLS } from './ledger-arbitraries';

export const aDimension = fc.constantFrom(...DIMENSIONS);

export const aBasis: fc.Arbitrary<Basis> = fc.constantFrom('workplace', 'headquarters');

/** Filters on up to two of the given dimensions, one or two alternatives each. */
export function someFilters(dimensions: readonly Dimension[]): fc.Arbitrary<Filters> {
  const filter = fc
    .constantFrom(...dimensions)
    .chain((dimension) =>
      fc
        .uniqueArray(fc.constantFrom<string>(...POOLS[dimension]), { minLength: 1, maxLength: 2 })
        .map((keys): [Dimension, string[]] => [dimension, keys]),
    );
  return fc.array(filter, { maxLength: 2 }).map((filters) => Object.fromEntries(filters));
}

export const aRegion: fc.Arbitrary<Scope> = fc.oneof(
  fc.constantFrom('hokkaido', 'kanto', 'tokai').map((code): Scope => ({ kind: 'block', code })),
  fc.constantFrom('01', '13', '14').map((code): Scope => ({ kind: 'prefecture', code })),
);

export const aScope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Scope>({ kind: 'federation' }) },
  { weight: 2, arbitrary: aRegion },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...POOLS.union).map((code): Scope => ({ kind: 'union', code })),
  },
);

/** Any view: filters on anything, either basis, any scope. */
export const aView: fc.Arbitrary<View> = fc.record({
  filters: someFilters(DIMENSIONS),
  basis: aBasis,
  scope: aScope,
});
