import type { Findings, FindingsPart } from '@soshiki/contracts';

/** What the members of a period can be divided by. */
export const MAKE_UPS = ['kind', 'sizeBand', 'gender', 'employment'] as const;
export type MakeUpDimension = (typeof MAKE_UPS)[number];

/** The key of members whose part was not reported. */
export const NOT_REPORTED = 'unknown';

/** Members of one part at both ends; `null` when every figure in it is missing. */
export interface MakeUpPart {
  readonly code: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The parts of a make-up in the order of the API, those not reported last. They add up to the totals at both ends.
 *  Source: rule 3. */
export function makeUpOf(findings: Findings, by: MakeUpDimension): MakeUpPart[] {
  if (by === 'kind') return findings.kinds.map(atBothEnds);
  if (by === 'sizeBand') return findings.sizeBands.map(atBothEnds);
  const { rows } = findings[by];
  const told = rows.filter(({ code }) => code !== NOT_REPORTED).map(atBothEnds);
  const rest = {
    code: NOT_REPORTED,
    name: NOT_REPORTED,
    before: findings.before.members - sum(told.map(({ before }) => before)),
    after: findings.total.members - sum(told.map(({ after }) => after)),
  };
  return rest.before === 0 && rest.after === 0 ? told : [...told, rest];
}

function atBothEnds({ code, name, membersBefore, members }: FindingsPart): MakeUpPart {
  return { code, name, before: membersBefore, after: members };
}

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
