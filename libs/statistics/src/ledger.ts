import type { BlockMembership, Employment, Gender, Kind, Period } from '@soshiki/base';
import type { Span } from './span';

/** One part of a report: persons by prefecture of workplace, gender and employment type. Members > 0. */
export interface Cell {
  readonly prefecture: string;
  readonly gender: Gender;
  readonly employment: Employment;
  readonly members: number;
}

/** An approved revision of a union's report for a period. `members` is the sum of the cells; zero has none. */
export interface ApprovedFigure {
  readonly period: Period;
  readonly revision: number;
  readonly members: number;
  readonly cells: readonly Cell[];
}

/** What the directory says of a union over a span of days. No group and no parent are `null`. */
export interface ProfileVersion extends Span {
  readonly name: string;
  readonly kind: Kind;
  readonly industry: string;
  readonly industryGroup: string | null;
  /** Prefecture of the headquarters, JIS X 0401. */
  readonly prefecture: string;
  /** Code of the confederation (連合体) it belongs to. */
  readonly parent: string | null;
}

/** Everything the statistics need to know of one union. */
export interface UnionFacts {
  readonly code: string;
  readonly profiles: readonly ProfileVersion[];
  readonly affiliations: readonly Span[];
  readonly figures: readonly ApprovedFigure[];
  /** Periods for which a revision waits for the approver's decision. */
  readonly awaitingDecision?: readonly Period[];
}

/** Members carried from one union to another by a merge, split or absorption on a day. */
export interface Transfer {
  readonly effectiveOn: string;
  readonly from: string;
  readonly to: string;
  readonly members: number;
}

/** The ledger as a value: what is known, at one instant, about every union. */
export interface Ledger {
  readonly unions: readonly UnionFacts[];
  readonly transfers: readonly Transfer[];
  readonly blocks: readonly BlockMembership[];
}
