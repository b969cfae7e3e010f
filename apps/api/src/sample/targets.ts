import { ADMIN } from './accounts';
import { instant } from './calendar';

/** A target of the sample. */
export interface TargetRow {
  readonly scopeKind: 'federation' | 'union';
  readonly scopeCode: string | null;
  readonly period: string;
  readonly members: number;
  readonly note: string;
  readonly recordedAt: string;
  readonly recordedBy: number;
}

const recorded = { recordedAt: instant('2025-07-10', 10 * 3600), recordedBy: ADMIN } as const;

/** The targets in use: 20万 for the federation and, where it is in the sample, 3万 for the 連合体.
 *  Source: product brief, Facts. */
export function sampleTargets(
  confederation: { readonly code: string } | null | undefined,
): TargetRow[] {
  const federation: TargetRow = {
    ...{ scopeKind: 'federation', scopeCode: null, period: '2030-12-31', members: 200_000 },
    ...{ note: '20万労連', ...recorded },
  };
  if (!confederation) return [federation];
  const within: TargetRow = {
    ...{ scopeKind: 'union', scopeCode: confederation.code, period: '2030-12-31', members: 30_000 },
    ...{ note: '通建 3万人（2030年）', ...recorded },
  };
  return [federation, within];
}
