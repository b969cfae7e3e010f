import type { Target, TargetInput } from '@soshiki/contracts';
import type { PageFilters } from '../page/page-query';

/** The part of the federation a target is for. */
type TargetPart = Pick<Target['scope'], 'kind' | 'code'>;

/** Kinds of parts in the order in which they are offered. */
export const PART_KINDS: readonly TargetInput['scopeKind'][] = [
  'federation',
  'industry',
  'industryGroup',
  'block',
  'union',
];

/** The filter of statistics that counts what a target counts: of a 連合体, the unions in it. */
export function filtersOfPart(
  { kind, code }: TargetPart,
  confederations: readonly string[],
): PageFilters {
  if (kind === 'federation' || code === null) return {};
  if (kind === 'union' && confederations.includes(code)) return { parent: [code] };
  return { [kind]: [code] };
}
