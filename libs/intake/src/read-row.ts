import type { Employment, Gender, Period } from '@soshiki/base';
import type { Candidate, IntakeIssue } from './source';

/** One number of persons in a sheet, where it stands and what it counts. Unit: persons. */
export interface FigureCell {
  readonly column: number;
  readonly period: Period;
  readonly prefecture: string;
  readonly gender: Gender;
  readonly employment: Employment;
  readonly members: number;
}

/** Whom a row is about, as it says itself. */
export interface GivenUnion {
  readonly code: string;
  readonly name: string;
}

/** What became of a row of figures. A `subtotal` was checked against its parts and is not one of them; a `blank` row says
 *  nothing; `nothing` names a union without a figure, which takes nothing away. A rejected row says why in `issues`. */
export type FigureRow =
  | { readonly is: 'blank' }
  | { readonly is: 'subtotal'; readonly issues: readonly IntakeIssue[] }
  | { readonly is: 'nothing'; readonly code: string }
  | {
      readonly is: 'figures';
      readonly code: string;
      readonly cells: readonly FigureCell[];
      readonly issues: readonly IntakeIssue[];
    }
  | {
      readonly is: 'unmatched';
      readonly given: GivenUnion;
      readonly candidates: readonly Candidate[];
      readonly issues: readonly IntakeIssue[];
    }
  | {
      readonly is: 'rejected';
      readonly given: GivenUnion;
      /** The union, when it is clear which. */
      readonly code: string | null;
      readonly issues: readonly IntakeIssue[];
    };

/** Fields of the directory that a row gives; a column that is not there is left out, an empty cell is `null`. */
export interface UnionValues {
  readonly name?: string | null;
  readonly kana?: string | null;
  readonly shortName?: string | null;
  readonly kind?: string | null;
  readonly industry?: string | null;
  readonly industryGroup?: string | null;
  readonly prefecture?: string | null;
  readonly parent?: string | null;
  readonly affiliatedOn?: string | null;
  readonly withdrawnOn?: string | null;
  readonly effectiveOn?: string | null;
}

/** What became of a row of the directory. `new` has a code or none that no union has, and a day of affiliation. */
export type UnionRow =
  | { readonly is: 'blank' }
  | {
      readonly is: 'known' | 'new';
      readonly given: GivenUnion;
      readonly code: string | null;
      readonly values: UnionValues;
      readonly issues: readonly IntakeIssue[];
    }
  | {
      readonly is: 'unmatched';
      readonly given: GivenUnion;
      readonly candidates: readonly Candidate[];
      readonly issues: readonly IntakeIssue[];
    }
  | {
      readonly is: 'rejected';
      readonly given: GivenUnion;
      readonly code: string | null;
      readonly issues: readonly IntakeIssue[];
    };
