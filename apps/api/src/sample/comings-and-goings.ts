import { monthNumber } from './calendar';
import type { Random } from './random';
import type { Roster } from './roster';

/** Unions that join, each in its month. With the merges, splits and withdrawals they lead from 262 unions at 2016-01 through
 *  256 at 2018-03 and 250 at 2021-10 to 229 at 2025-12. */
const AFFILIATIONS: readonly (readonly [
  period: string,
  industry: string,
  inConfederation: boolean,
])[] = [
  ['2016-07', 'P85', false],
  ['2016-11', 'G39', false],
  ['2017-04', 'R9221', false],
  ['2017-10', 'I5931', false],
  ['2018-09', 'P85', false],
  ['2019-04', 'G39', false],
  ['2020-01', 'D082', true],
  ['2020-10', 'P83', false],
  ['2021-04', 'G37', false],
  ['2022-04', 'P85', false],
  ['2022-10', 'G39', false],
  ['2023-07', 'T9999', false],
  ['2024-05', 'G39', false],
  ['2025-10', 'I5931', false],
];

/** Month of the affiliation whose first report comes two months late (counted, but missing until then). */
const LATE_START = monthNumber('2024-05');

interface WithdrawalSpan {
  readonly first: string;
  readonly last: string;
  readonly count: number;
  readonly inConfederation: boolean;
}

const WITHDRAWALS: readonly WithdrawalSpan[] = [
  { first: '2016-04', last: '2018-03', count: 9, inConfederation: false },
  { first: '2018-04', last: '2021-10', count: 9, inConfederation: false },
  { first: '2021-04', last: '2021-04', count: 1, inConfederation: true },
  { first: '2021-11', last: '2025-12', count: 23, inConfederation: false },
];

const REASONS = [
  '会社解散',
  '組合解散',
  '事業所閉鎖',
  '上部団体の変更',
  '組合員減少による解散',
  '会社清算',
];

/** Lets unions join. Their members at the start are at least 20. */
export function planAffiliations(roster: Roster): void {
  for (const [period, industry, inConfederation] of AFFILIATIONS) {
    const from = monthNumber(period);
    const union = roster.addInvented({ industry, inConfederation, from, atLeast: 20 });
    if (from === LATE_START) union.role = 'late-start';
  }
}

/** Lets small unions go, most of them at the end of March or September. */
export function planWithdrawals(roster: Roster, random: Random): void {
  for (const span of WITHDRAWALS) {
    for (let count = 0; count < span.count; count += 1) {
      const size = [0, span.inConfederation ? 400 : 170] as const;
      const union = roster.take('withdrawal', { inConfederation: span.inConfederation, size });
      union.until = leavingMonth(random, span);
      union.withdrawalReason = random.pick(REASONS);
    }
  }
}

function leavingMonth(random: Random, { first, last }: WithdrawalSpan): number {
  const low = monthNumber(first);
  const months = Array.from({ length: monthNumber(last) - low + 1 }, (_, step) => low + step);
  const usual = months.filter((month) => month % 12 === 3 || month % 12 === 9);
  return random.pick(random.happens(0.75) ? usual : months);
}
