import type { Kind } from '@soshiki/base';
import type { UnionName } from './names';

/** A body of members that grows and shrinks as one. A merge brings bodies together in one union, a split parts them, so
 *  that the figures around both fit together by construction. */
export interface Strand {
  /** Members at the first month, before the fixed points are met. */
  readonly base: number;
  /** Growth per year until 2021-10 and after it, as a fraction. */
  readonly growth: readonly [early: number, late: number];
  /** How far April stands above March, as a fraction: new graduates join in spring. */
  readonly season: number;
  /** Name of its stream of random numbers. */
  readonly stream: string;
}

/** The months in which a strand's members belong to a union: from `from` to the month before `until`. */
export interface StrandStay {
  readonly strand: Strand;
  readonly from: number;
  readonly until: number;
}

/** What a union is singled out for; at most one thing each, so that the stories stay readable. */
export type Role =
  | 'merge'
  | 'split'
  | 'withdrawal'
  | 'rename'
  | 'reclassification'
  | 'move'
  | 'zero'
  | 'carried-forward'
  | 'gap'
  | 'late-start'
  | 'reporter'
  | 'correction'
  | 'total-only';

/** One union of the sample as planned, before its rows are written. Months are counted from 2016-01. */
export interface UnionPlan {
  /** Set when the roster is numbered. */
  id: number;
  code: string;
  readonly kind: Kind;
  readonly industry: string;
  readonly group: string | null;
  /** Workplaces; the first is where the headquarters is. */
  readonly prefectures: readonly string[];
  /** Whether it belongs to 通建連合. */
  readonly inConfederation: boolean;
  readonly name: UnionName;
  readonly affiliatedOn: string;
  /** First month counted: 0 when affiliated before the sample begins. */
  readonly from: number;
  /** First month no longer counted. */
  until: number;
  withdrawalReason: string | null;
  stays: StrandStay[];
  role: Role | null;
}

/** A merge, absorption or split: `from` unions lose members to `to` unions at the first day of `month`. */
export interface LineagePlan {
  readonly kind: 'merge' | 'split' | 'absorption';
  readonly month: number;
  readonly note: string;
  readonly transfers: readonly {
    readonly from: UnionPlan;
    readonly to: UnionPlan;
    readonly strands: readonly Strand[];
  }[];
}

/** Whether a union is counted at a month. */
export function isCounted(union: UnionPlan, month: number): boolean {
  return union.kind !== 'confederation' && union.from <= month && month < union.until;
}
