import { NONE, referenceDay, sizeBandOf, type Period, type SizeBand } from '@soshiki/base';
import { blocksOn, type BlockLookup } from './block-lookup';
import { countingProfileOn } from './counts-at';
import { figureAt, type FigureAt } from './figure-at';
import { sumOfMembers } from './headcount-sum';
import type { Cell, Ledger, ProfileVersion, UnionFacts } from './ledger';
import { isPrefectureInScope, visibleCells } from './scope';
import { isRegional, looksIntoCells, passesFilters, type View } from './view';

/** A cell with the block its prefecture belonged to on the reference day. */
export interface PlacedCell extends Cell {
  readonly block: string;
}

/** A union's classification on a day. Prefecture and block are those of its headquarters. */
export interface UnionKeys {
  readonly union: string;
  readonly industry: string;
  readonly industryGroup: string;
  readonly kind: string;
  readonly parent: string;
  readonly prefecture: string;
  readonly block: string;
  readonly sizeBand: SizeBand;
}

/** One union that counts at a period, as a view shows it. */
export interface UnionState {
  readonly code: string;
  readonly name: string;
  readonly keys: UnionKeys;
  readonly status: FigureAt['status'];
  readonly fromPeriod: Period | null;
  /** Persons in the visible cells that pass the filters; `null` when the union's figure is missing. */
  readonly members: number | null;
  readonly cells: readonly PlacedCell[];
  /** What it adds to the count of unions: 0 where the view looks into cells and it has no member there. */
  readonly unions: 0 | 1;
  /** Whether its classification passes the filters on unions. */
  readonly isMatching: boolean;
  /** Whether the reader may know of it. */
  readonly isVisible: boolean;
}

/** A period seen through a view: what every union of one statistic is judged by. */
export interface Lookout {
  readonly period: Period;
  readonly day: string;
  readonly view: View;
  readonly blockOf: BlockLookup;
}

/** The look-out on a ledger at a period. */
export function lookoutAt(ledger: Ledger, period: Period, view: View): Lookout {
  const day = referenceDay(period);
  return { period, day, view, blockOf: blocksOn(ledger.blocks, day) };
}

/** The state of one union, or `null` when it does not count at the period. Source: product brief, rules 1, 2, 11. */
export function unionStateAt(union: UnionFacts, lookout: Lookout): UnionState | null {
  const profile = countingProfileOn(union, lookout.day);
  if (profile === null) return null;
  const figure = figureAt(union.figures, lookout.period);
  const seen = visibleCells(figure.figure?.cells ?? [], lookout.view.scope, lookout.blockOf);
  const seenMembers = figure.members === null ? null : sumOfMembers(seen);
  const keys = keysOf(union.code, profile, {
    blockOf: lookout.blockOf,
    sizeBand: sizeBandOf(seenMembers),
  });
  return {
    code: union.code,
    name: profile.name,
    keys,
    status: figure.status,
    fromPeriod: figure.fromPeriod,
    ...filteredMembers(seen, figure, lookout),
    isMatching: passesFilters(keys, lookout.view, 'union'),
    isVisible: isUnionVisible(keys, seenMembers, lookout),
  };
}

/** The classification of a union by a profile. */
export function keysOf(
  code: string,
  profile: ProfileVersion,
  more: { readonly blockOf: BlockLookup; readonly sizeBand: SizeBand },
): UnionKeys {
  return {
    union: code,
    industry: profile.industry,
    industryGroup: profile.industryGroup ?? NONE,
    kind: profile.kind,
    parent: profile.parent ?? NONE,
    prefecture: profile.prefecture,
    block: more.blockOf(profile.prefecture),
    sizeBand: more.sizeBand,
  };
}

function filteredMembers(
  seen: readonly Cell[],
  figure: FigureAt,
  { view, blockOf }: Lookout,
): Pick<UnionState, 'cells' | 'members' | 'unions'> {
  const cells = seen
    .map((cell) => ({ ...cell, block: blockOf(cell.prefecture) }))
    .filter(({ prefecture, block, gender, employment }) =>
      passesFilters({ prefecture, block, gender, employment }, view, 'cell'),
    );
  const members = figure.members === null ? null : sumOfMembers(cells);
  const isCounted = !looksIntoCells(view) || (members ?? 0) > 0;
  return { cells, members, unions: isCounted ? 1 : 0 };
}

function isUnionVisible(keys: UnionKeys, members: number | null, lookout: Lookout): boolean {
  const { scope } = lookout.view;
  if (scope.kind === 'union') return scope.code === keys.union;
  if (!isRegional(scope)) return true;
  return (members ?? 0) > 0 || isPrefectureInScope(keys.prefecture, scope, lookout.blockOf);
}
