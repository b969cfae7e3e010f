import type { ProblemIssue } from '@soshiki/contracts';
import type { ShownProblem } from '../../api/problem-reader';
import { pathOf } from './fields-of';

/** One thing that two people said differently. `null`: the API names no value. */
export interface Disagreement {
  /** Name of the field. */
  readonly field: string;
  readonly yours: string | null;
  readonly theirs: string | null;
  /** Who recorded theirs, and when, in words. */
  readonly told: string | null;
}

/** Whether somebody else wrote to the same thing meanwhile. */
export function isConflict(problem: ShownProblem | undefined): problem is ShownProblem {
  if (problem === undefined) return false;
  return problem.status === 412 || (problem.status === 409 && problem.issues.some(isSide));
}

/** Both values of everything that two people said differently, in the order in which the API names it. */
export function disagreements(problem: ShownProblem): Disagreement[] {
  const sides = problem.issues.filter(isSide);
  const fields = [...new Set(sides.map((issue) => pathOf(issue).at(-1) ?? ''))];
  return fields.map((field) => {
    const of = (code: string) =>
      sides.find((issue) => issue.code === code && (pathOf(issue).at(-1) ?? '') === field);
    return {
      field,
      yours: of('yours')?.found ?? null,
      theirs: of('theirs')?.found ?? null,
      told: of('theirs')?.message ?? null,
    };
  });
}

function isSide({ code }: ProblemIssue): boolean {
  return code === 'yours' || code === 'theirs';
}
