import type { Period } from '@soshiki/base';
import type { ChangeKind } from '../change/change-kinds';
import type { Reporting } from '../reporting';
import type { Totals } from '../union-states';
import type { ConstantComposition } from './constant-composition';
import type { PartEnds } from './parts';
import type { UnionMove } from './union-moves';

/** What the findings divide the members by. */
export const FINDING_DIMENSIONS = [
  'industry',
  'block',
  'kind',
  'sizeBand',
  'gender',
  'employment',
] as const;
export type FindingDimension = (typeof FINDING_DIMENSIONS)[number];

/** What a part is called in both languages. */
export type FindingNames = (
  dimension: FindingDimension,
  code: string,
) => { readonly ja: string; readonly en: string };

/** A component of the change without its unions. */
export interface FindingComponent extends Totals {
  readonly kind: ChangeKind;
}

/** A target for the very part that is looked at. */
export interface FindingTarget {
  readonly period: Period;
  /** Members to reach. */
  readonly members: number;
}

/** Sizes of the unions with a figure. Unit: persons. */
export interface UnionSizes {
  /** Unions that count and have a figure. */
  readonly unions: number;
  /** Members of the ten largest, largest first. */
  readonly largest: readonly number[];
  readonly median: number | null;
}

/** Whether members are known at an end: where there are unions and the figure of none is, they are missing, not 0. */
export interface KnownEnds {
  readonly asOf: boolean;
  readonly compareTo: boolean;
}

/** What is counted for the findings of a period, before anything is divided, ordered or said. */
export interface FindingFacts {
  readonly asOf: Period;
  readonly compareTo: Period;
  readonly total: Totals;
  readonly before: Totals;
  readonly isKnown: KnownEnds;
  /** All nine components of the change, the empty ones with zeros. */
  readonly components: readonly FindingComponent[];
  readonly parts: Readonly<Record<FindingDimension, readonly PartEnds[]>>;
  /** The unions among which the greatest moves are sought. */
  readonly moves: readonly UnionMove[];
  readonly constant: ConstantComposition;
  readonly sizes: UnionSizes;
  readonly reporting: Reporting;
  /** Persons in figures carried forward. */
  readonly carriedMembers: number;
  readonly oldestFigure: Period | null;
  readonly targets: readonly FindingTarget[];
}
