import { plausibilityOf, type PlausibilityCode } from '@soshiki/statistics';
import { firstDay, NEVER, periodOfMonth } from './calendar';
import { cellsOf, type Cell } from './cell-shapes';
import type { Submission } from './submission';

/** A plausibility warning that a report gave, and why the figure is right all the same. */
export interface WarningRow {
  readonly code: PlausibilityCode;
  readonly reason: string;
}

/** So many earlier figures are looked at. Source: product brief, rule 10 (identical for six periods). */
export const JUDGED_BY = 6;

const REASONS: Readonly<Partial<Record<PlausibilityCode, string>>> = {
  largeChange: '事業所の統廃合に伴う退職者の発生',
  tenfold: '集計範囲の見直し',
  tenth: '集計範囲の見直し',
  gendersSwapped: '配置転換による構成の変化',
  unchangedForLong: '加入・脱退なし（組合に確認済み）',
};

/** The warnings of a report, found by the rule the product itself applies, with the reason each was given. */
export function warningsOf(submission: Submission, cells: readonly Cell[]): WarningRow[] {
  if (!mayBeOdd(submission)) return [];
  const { union, month, members, shapes, isLineage } = submission;
  const codes = plausibilityOf({
    period: periodOfMonth(month),
    members,
    cells,
    earlier: submission.earlier.map((figure) => ({
      period: periodOfMonth(figure.month),
      revision: 1,
      members: figure.members,
      cells: cellsOf(shapes, figure.members, figure.month),
    })),
    affiliations: [
      { from: union.affiliatedOn, until: union.until >= NEVER ? null : firstDay(union.until) },
    ],
  });
  return codes.map((code) => ({
    code,
    reason: isLineage ? '組合の合併・分割による増減' : (REASONS[code] ?? '組合に確認済み'),
  }));
}

/** Spares the full judgement of reports that cannot be odd: a small change in the total, the mix as it was. */
function mayBeOdd({ members, earlier, isSwapped }: Submission): boolean {
  const previous = earlier[0]?.members ?? members;
  const isSame =
    earlier.length === JUDGED_BY && earlier.every((figure) => figure.members === members);
  return isSame || isSwapped === true || Math.abs(members - previous) * 5 >= previous;
}
