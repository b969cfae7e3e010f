import type { ImportedFile } from '@soshiki/contracts';

/** What the rows of a file are looked at by: what would become of them, and which reports want a reason. */
export const TABS = ['changed', 'new', 'warned', 'unmatched', 'rejected', 'unchanged'] as const;
export type ImportTab = (typeof TABS)[number];

export interface TabCount {
  readonly tab: ImportTab;
  readonly count: number;
}

/** The tabs in their order with how much is in each: rows of the sheet, and for `warned` warnings that want a reason. */
export function tabCounts(
  file: Pick<ImportedFile, 'kind' | 'rows' | 'reasonsWanted'> | undefined,
): TabCount[] {
  if (file === undefined) return [];
  const { rows, reasonsWanted, kind } = file;
  return TABS.filter((tab) => tab !== 'warned' || kind === 'figures').map((tab) => ({
    tab,
    count: tab === 'warned' ? reasonsWanted.warnings : rows[tab],
  }));
}

/** Where one begins: what has to be mended before what is only to be looked at. */
export function usualTab(counts: readonly TabCount[]): ImportTab {
  const order: readonly ImportTab[] = ['rejected', 'unmatched', 'changed', 'new', 'unchanged'];
  const isThere = (tab: ImportTab) => (counts.find((one) => one.tab === tab)?.count ?? 0) > 0;
  return order.find(isThere) ?? 'changed';
}

/** Rows that keep the rest from being applied unless they are left out. */
export function faultyRows({ unmatched, rejected }: ImportedFile['rows']): number {
  return unmatched + rejected;
}

/** What an application would write: reports of figures, or rows of the directory. */
export function written(file: ImportedFile): { readonly new: number; readonly changed: number } {
  if (file.kind === 'unions') return { new: file.rows.new, changed: file.rows.changed };
  return file.periods.reduce(
    (sum, { reports }) => ({ new: sum.new + reports.new, changed: sum.changed + reports.changed }),
    { new: 0, changed: 0 },
  );
}
