import { createHash } from 'node:crypto';
import type { Basis, Dimension, Filters, Scope } from '@soshiki/contracts';

/** Which reference days a statement looks at: one, two to compare, or every month of a span. */
export type Days = 'one' | 'two' | 'months';

/** How a statistic looks at the ledger: filters, regional basis, and what was known when. */
export interface Reading {
  readonly filters: Filters;
  readonly basis: Basis;
  /** ISO 8601 instant; absent means with everything known now. */
  readonly knownAt?: string | undefined;
}

/** What decides the text of a scoped statement. Values never do: they are parameters. */
export interface Shape {
  readonly days: Days;
  readonly reach: Scope['kind'];
  readonly basis: Basis;
  /** Whether members are those of some cells only, because of the scope or a filter. */
  readonly isOfCells: boolean;
  /** Whether a size band is asked for, which is only known with the figure. */
  readonly isBanded: boolean;
  /** Whether the blocks of workplaces play a part: in the scope, a filter or a breakdown. */
  readonly needsBlocks: boolean;
  /** For which days rows of cells are wanted besides. */
  readonly cellRows: 'none' | 'first' | 'all';
  /** Which unions are looked at: those that count; every entry of the directory; or, of these, one
   *  union (code in $15) with, in the directory, the unions whose parent it is. */
  readonly entries: 'counted' | 'directory' | 'one counted' | 'one of directory';
  /** Whether unions outside the filters and the scope are kept, marked, as a change needs them. */
  readonly keepsAll: boolean;
}

/** Whether a dimension divides the members of one union rather than the unions. Source: rule 4. */
export function isOfCells(dimension: Dimension, basis: Basis): boolean {
  if (dimension === 'gender' || dimension === 'employment') return true;
  return basis === 'workplace' && (dimension === 'prefecture' || dimension === 'block');
}

/** Whether the scope is a region, which sees its own cells only. Source: rule 11. */
export function isRegion(reach: Scope['kind']): boolean {
  return reach === 'block' || reach === 'prefecture';
}

/** Whether members of a reading are those of some cells only. */
export function looksIntoCells(reach: Scope['kind'], { filters, basis }: Reading): boolean {
  const given = Object.entries(filters) as [Dimension, readonly string[] | undefined][];
  return (
    isRegion(reach) ||
    given.some(([dimension, codes]) => isOfCells(dimension, basis) && (codes?.length ?? 0) > 0)
  );
}

/** Whether cells need to know the block of their prefecture. */
export function needsBlocks(
  reach: Scope['kind'],
  named: readonly Dimension[],
  { filters }: Reading,
): boolean {
  return isRegion(reach) || named.includes('block') || (filters.block?.length ?? 0) > 0;
}

const NAMES = new Map<string, string>();

/** A short stable name for a statement's text, under which each connection prepares it once. */
export function statementName(text: string): string {
  const known = NAMES.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  NAMES.set(text, name);
  return name;
}
