import { tenthsOfPercent } from '@soshiki/base';
import type { Decomposition } from '@soshiki/contracts';

type Step = Decomposition['steps'][number];

/** The change of a step, of all unions and of those with a figure at both ends. Rates are fractions, of persons. */
export interface GrowthStep {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly after: number;
  readonly rate: number | null;
  readonly same: {
    readonly unions: number;
    readonly before: number;
    readonly after: number;
    readonly rate: number | null;
  };
}

/** What a step says: how far the rates lie apart, in tenths of a point as they are written; `null`: not comparable. */
export interface GrowthGap {
  readonly all: number | null;
  readonly same: number | null;
  readonly apart: number | null;
}

/** Both rates of each step. */
export function growthSteps({ steps }: Decomposition): GrowthStep[] {
  return steps.map(growthStep);
}

/** The rates in tenths of a per cent, rounded from persons once each, and how far they then lie apart. */
export function growthGap({ before, after, same }: GrowthStep): GrowthGap {
  const all = tenthsOfPercent(after - before, before);
  const own = tenthsOfPercent(same.after - same.before, same.before);
  return { all, same: own, apart: all === null || own === null ? null : Math.abs(all - own) };
}

function growthStep({ from, to, opening, closing, constant }: Step): GrowthStep {
  const [before, after] = [opening.members, closing.members];
  return {
    from,
    to,
    before,
    after,
    rate: before === 0 ? null : (after - before) / before,
    same: {
      unions: constant.unions,
      before: constant.membersBefore,
      after: constant.members,
      rate: constant.rate,
    },
  };
}
