/** Components of a change, in the order in which they are told. Source: product brief, rule 5. */
export const CHANGE_KINDS = [
  'affiliated',
  'withdrawn',
  'growth',
  'decline',
  'mergedIn',
  'mergedOut',
  'reclassifiedIn',
  'reclassifiedOut',
  'gap',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What one component does to the count of unions and persons. */
export interface Step {
  readonly kind: ChangeKind;
  readonly unions: number;
  readonly members: number;
}
