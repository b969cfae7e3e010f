import type { Findings } from '@soshiki/contracts';

/** Members at both ends: of all unions, of those that were there all along, and of the others. */
export interface ConstantRow {
  readonly key: 'whole' | 'constant' | 'others';
  /** Unions of the row; `null` where they are not the same ones at both ends. */
  readonly unions: number | null;
  /** `null` where there are unions but the figure of none is known. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  /** Fraction; `null` without members before, and for unions that are not the same at both ends. */
  readonly rate: number | null;
}

/** The whole and its two parts; the parts add up to it at both ends. */
export function constantRows({ before, total, constant, isKnown }: Findings): ConstantRow[] {
  const whole = {
    before: isKnown.compareTo ? before.members : null,
    after: isKnown.asOf ? total.members : null,
  };
  const kept = { before: constant.membersBefore, after: constant.members };
  const others = { before: less(whole.before, kept.before), after: less(whole.after, kept.after) };
  return [
    { key: 'whole', unions: total.unions, ...whole, ...change(whole) },
    { key: 'constant', unions: constant.unions, ...kept, ...change(kept), rate: constant.rate },
    { key: 'others', unions: null, ...others, ...change(others), rate: null },
  ];
}

type Ends = Pick<ConstantRow, 'before' | 'after'>;

function change({ before, after }: Ends): Pick<ConstantRow, 'difference' | 'rate'> {
  const difference = before === null ? null : less(after, before);
  const rate = difference === null || before === null || before === 0 ? null : difference / before;
  return { difference, rate };
}

function less(count: number | null, other: number): number | null {
  return count === null ? null : count - other;
}
