export type LineageKind = 'merge' | 'split' | 'absorption';

/** A union before the event. `members` is its figure at the last period before (`null` when it has none). */
export interface LineageSource {
  readonly code: string;
  readonly members: number | null;
  /** Whether it stays affiliated: the older part of a split. */
  readonly continues: boolean;
}

/** Persons carried from a source to a target. */
export interface CarriedMembers {
  readonly from: string;
  readonly to: string;
  readonly members: number;
}

/** A merge, split or absorption as entered. `to` are the unions after it, new or, when absorbing, already there. */
export interface LineageEvent {
  readonly kind: LineageKind;
  readonly from: readonly LineageSource[];
  readonly to: readonly string[];
  readonly transfers: readonly CarriedMembers[];
}

export type TransferFaultCode =
  | 'duplicateUnion'
  | 'duplicateTransfer'
  | 'notAHeadcount'
  | 'sourceContinues'
  | 'sourceIsTarget'
  | 'sourceWithoutTransfer'
  | 'targetWithoutTransfer'
  | 'tooFewParts'
  | 'tooFewSources'
  | 'tooManySources'
  | 'tooManyTargets'
  | 'toItself'
  | 'unbalanced'
  | 'unknownSource'
  | 'unknownTarget';

/** One fault, located in the event as entered: `transfers.0.members`, `from.1`, `to`. Numbers are persons or unions. */
export interface TransferFault {
  readonly path: string;
  readonly code: TransferFaultCode;
  readonly expected?: number;
  readonly found?: number | string;
}
