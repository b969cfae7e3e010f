import type { ChangeSubject } from '../change/change-subject';
import { changeRate } from '../share';

/** Growth of the unions that were there all along. */
export interface ConstantComposition {
  readonly unions: number;
  readonly membersBefore: number;
  readonly members: number;
  /** Of the members before. Unit: fraction, unrounded; `null` when they had none. */
  readonly rate: number | null;
}

/** What became of the same unions: of those that count, pass the filters and have a figure at both ends, and may be
 *  seen. Under a view that looks into cells a union counts only where it has a member. Source: product brief, rules
 *  1 and 2. */
export function constantComposition(subjects: readonly ChangeSubject[]): ConstantComposition {
  const same = subjects.filter(
    ({ isVisible, opening, closing }) => isVisible && [opening, closing].every(isKnownAndCounted),
  );
  const membersBefore = same.reduce((sum, { opening }) => sum + (opening.members ?? 0), 0);
  const members = same.reduce((sum, { closing }) => sum + (closing.members ?? 0), 0);
  return {
    unions: same.length,
    membersBefore,
    members,
    rate: changeRate(membersBefore, members),
  };
}

function isKnownAndCounted({ isIncluded, members, unions }: ChangeSubject['opening']): boolean {
  return isIncluded && unions > 0 && members !== null;
}
