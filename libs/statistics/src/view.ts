/** What a breakdown can be by. Source: the stable surface of the API. */
export const DIMENSIONS = [
  'industry',
  'industryGroup',
  'prefecture',
  'block',
  'kind',
  'sizeBand',
  'gender',
  'employment',
  'union',
  'parent',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Where a member is placed: where they work, or where their union has its seat. Source: product brief, rule 4. */
export type Basis = 'workplace' | 'headquarters';

/** Alternatives per dimension; different dimensions all hold. An empty or absent list filters nothing. */
export type Filters = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/** How much of the ledger its reader may see. Source: product brief, rule 11. */
export type Scope =
  | { readonly kind: 'federation' }
  | { readonly kind: 'block'; readonly code: string }
  | { readonly kind: 'prefecture'; readonly code: string }
  | { readonly kind: 'union'; readonly code: string };

/** How a statistic looks at the ledger: what it filters, on which regional basis, for whose eyes. */
export interface View {
  readonly filters: Filters;
  readonly basis: Basis;
  readonly scope: Scope;
}

/** The view of everything, by workplace. */
export const WHOLE_FEDERATION: View = {
  filters: {},
  basis: 'workplace',
  scope: { kind: 'federation' },
};

/** Whether a dimension divides the members of one union (its cells) rather than the unions. */
export function isCellDimension(dimension: Dimension, basis: Basis): boolean {
  if (dimension === 'gender' || dimension === 'employment') return true;
  return basis === 'workplace' && (dimension === 'prefecture' || dimension === 'block');
}

/** Whether the reader sees one region's cells only. */
export function isRegional(scope: Scope): boolean {
  return scope.kind === 'block' || scope.kind === 'prefecture';
}

/** Whether the view shows only some cells of a union, so that a union counts only where it has a member.
 *  Source: product brief, rules 1 and 11. */
export function looksIntoCells(view: View): boolean {
  return isRegional(view.scope) || DIMENSIONS.some((dimension) => filtersCells(view, dimension));
}

function filtersCells({ filters, basis }: View, dimension: Dimension): boolean {
  return isCellDimension(dimension, basis) && (filters[dimension]?.length ?? 0) > 0;
}

/** Whether `keys` satisfy every filter of the view on the given level (unions or their cells). */
export function passesFilters(
  keys: Readonly<Partial<Record<Dimension, string>>>,
  { filters, basis }: View,
  level: 'union' | 'cell',
): boolean {
  return DIMENSIONS.filter(
    (dimension) => isCellDimension(dimension, basis) === (level === 'cell'),
  ).every((dimension) => {
    const wanted = filters[dimension] ?? [];
    return wanted.length === 0 || wanted.includes(keys[dimension] ?? '');
  });
}
