import { monthNumber } from './calendar';
import type { UnionPlan } from './union-plan';

/** A revision that turned out wrong: what it said, and why the one after it was made. */
export interface Mistake {
  /** Persons by which it was off. */
  readonly off: number;
  readonly isSwapped?: boolean;
  /** Reason given by the revision that corrects it. */
  readonly reason: string;
  /** Day of that revision, after the period was locked. */
  readonly correctedOn: string;
}

/** Mistakes found late: the figures of the sample are those known after the last correction. `nth` counts the unions with
 *  the role `correction`. */
interface LateCorrection {
  readonly nth: number | 'third-national';
  readonly period: string;
  readonly mistakes: readonly Mistake[];
}

const THIRD_NATIONAL = 3;

/** The one of 2025-06 takes the federation across a thousand and so makes a new publication necessary. */
const LATE_CORRECTIONS: readonly LateCorrection[] = [
  {
    nth: 0,
    period: '2018-03',
    mistakes: [{ off: -12, reason: '休職者12人の計上漏れを訂正', correctedOn: '2018-07-10' }],
  },
  {
    nth: 1,
    period: '2021-10',
    mistakes: [
      { off: 0, isSwapped: true, reason: '男女の欄の取り違えを訂正', correctedOn: '2022-01-18' },
    ],
  },
  {
    nth: 2,
    period: '2023-12',
    mistakes: [
      { off: 31, reason: '退職者22人の除き漏れを訂正', correctedOn: '2024-03-12' },
      { off: 9, reason: '再確認により、なお9人の除き漏れを訂正', correctedOn: '2024-05-21' },
    ],
  },
  {
    nth: 3,
    period: '2025-03',
    mistakes: [{ off: 4, reason: '異動者4人の二重計上を訂正', correctedOn: '2025-08-06' }],
  },
  {
    nth: 'third-national',
    period: '2025-06',
    mistakes: [{ off: 910, reason: '出向者910人の二重計上を訂正', correctedOn: '2025-09-09' }],
  },
];

/** The mistakes made in reports, by `unionId/month`, oldest first. */
export function mistakesOf(unions: readonly UnionPlan[]): ReadonlyMap<string, readonly Mistake[]> {
  const chosen = unions.filter(({ role }) => role === 'correction');
  const found = new Map<string, readonly Mistake[]>();
  for (const { nth, period, mistakes } of LATE_CORRECTIONS) {
    const union =
      nth === 'third-national' ? unions.find(({ id }) => id === THIRD_NATIONAL) : chosen[nth];
    if (union !== undefined) found.set(mistakeKey(union, monthNumber(period)), mistakes);
  }
  return found;
}

/** Where the mistakes of a union at a month are found. */
export function mistakeKey(union: UnionPlan, month: number): string {
  return `${String(union.id)}/${String(month)}`;
}
