import type { Findings } from '@soshiki/contracts';

/** Members at both ends: of all unions, of those that were there all along, and of the others. */
export interface ConstantRow {
  readonly key: 'whole' | 'constant' | 'others';
  /** Unions of the row; `null` where they are not the same ones at both ends. */
  readonly unions: number | null;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Fraction; `null` without members before, and for unions that are not the same at both ends. */
  readonly rate: number | null;
}

/** The whole and its two parts; the parts add up to it at both ends. */
export function constantRows({ before, total, constant }: Findings): ConstantRow[] {
  const kept = { before: constant.membersBefore, after: constant.members };
  const others = { before: before.members - kept.before, after: total.members - kept.after };
  const difference = ({ before: from, after }: typeof kept) => after - from;
  const whole = { before: before.members, after: total.members };
  return [
    {
      ...{ key: 'whole', unions: total.unions, ...whole, difference: difference(whole) },
      rate: whole.before === 0 ? null : difference(whole) / whole.before,
    },
    {
      ...{ key: 'constant', unions: constant.unions, ...kept, difference: difference(kept) },
      rate: constant.rate,
    },
    { key: 'others', unions: null, ...others, difference: difference(others), rate: null },
  ];
}
