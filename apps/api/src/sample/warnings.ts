/** A plausibility warning that a report gave, and why the figure is right all the same. */
export interface WarningRow {
  readonly code: string;
  readonly reason: string;
}

/** Persons and share from which a change wants a reason. Source: product brief, rule 10. */
const LARGE = { members: 50, share: 0.2 };

/** For so many periods a figure may stay the same before that wants a reason. Source: product brief, rule 10. */
const SAME_FOR = 6;

/** The warnings of the last figure of a series, oldest first; `isLineage` tells that a merge or split explains the change. */
export function warningsOf(series: readonly number[], isLineage: boolean): WarningRow[] {
  const members = series.at(-1) ?? 0;
  const previous = series.at(-2);
  const warnings: WarningRow[] = [];
  if (previous !== undefined && isLargeChange(previous, members)) {
    const reason = isLineage ? '組合の合併・分割による増減' : '事業所の閉鎖に伴う退職者の発生';
    warnings.push({ code: 'large-change', reason });
  }
  const recent = series.slice(-SAME_FOR - 1);
  if (recent.length > SAME_FOR && recent.every((count) => count === members)) {
    warnings.push({ code: 'unchanged', reason: '加入・脱退なし（組合に確認済み）' });
  }
  return warnings;
}

function isLargeChange(before: number, after: number): boolean {
  const difference = Math.abs(after - before);
  return difference >= LARGE.members && difference >= before * LARGE.share;
}
