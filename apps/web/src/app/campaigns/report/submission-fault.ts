import type { Report } from '@soshiki/contracts';
import { PLAUSIBILITY_SEVERITY, type PlausibilityCode } from '@soshiki/statistics';
import { type FigureRead, type TypedFigure } from './typed-figure';

/** What still stands between what was typed and its submission. */
export type SubmissionFault =
  'nothing' | 'notAHeadcount' | 'error' | 'zeroUnasked' | 'reasonOfWarning' | 'reasonOfRevision';

/** The first thing to mend before a report can be submitted; `null` when nothing is in the way. The server asks the same
 *  again. Source: product brief, rules 6 and 10. */
export function submissionFault(
  typed: TypedFigure,
  { members }: Pick<FigureRead, 'members'>,
  asked: { readonly odd: readonly PlausibilityCode[]; readonly revision: Report['revision'] },
): SubmissionFault | null {
  if (members === null) return 'nothing';
  if (asked.odd.includes('notAHeadcount')) return 'notAHeadcount';
  if (asked.odd.some((code) => PLAUSIBILITY_SEVERITY[code] === 'error')) return 'error';
  if (members === 0 && !typed.isZero) return 'zeroUnasked';
  if (unreasoned(typed, asked.odd).length > 0) return 'reasonOfWarning';
  return isUnexplained(typed, asked.revision) ? 'reasonOfRevision' : null;
}

/** Warnings for which no reason was given yet. */
export function unreasoned(
  { reasons }: Pick<TypedFigure, 'reasons'>,
  odd: readonly PlausibilityCode[],
): PlausibilityCode[] {
  return odd.filter(
    (code) => PLAUSIBILITY_SEVERITY[code] === 'warning' && (reasons[code]?.trim() ?? '') === '',
  );
}

function isUnexplained({ reason }: TypedFigure, revision: number): boolean {
  return revision > 0 && reason.trim() === '';
}
