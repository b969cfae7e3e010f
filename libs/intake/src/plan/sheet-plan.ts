import type { CodeVocabulary, IntakeKind, SheetPlan, SourceRow } from '../source';

/** What a sheet is read for, and the codes that the database keeps. */
export interface AskedPlan {
  readonly kind: IntakeKind;
  readonly vocabulary: CodeVocabulary;
}

/** How a sheet is read, proposed from its first rows (at most 200 are looked at). */
export function planOf(top: readonly SourceRow[], asked: AskedPlan): SheetPlan {
  return withHeader(top, {
    ...asked,
    headerFrom: top.length === 0 ? 0 : 1,
    headerTo: top.length === 0 ? 0 : 1,
  });
}

/** The same with the header rows set by hand; 0 and 0 for a sheet without a header. */
export function withHeader(
  top: readonly SourceRow[],
  asked: AskedPlan & { readonly headerFrom: number; readonly headerTo: number },
): SheetPlan {
  const { kind, headerFrom, headerTo } = asked;
  const signature = (top[headerTo - 1] ?? []).join('|');
  return { kind, headerFrom, headerTo, layout: 'long', columns: [], period: null, signature };
}
