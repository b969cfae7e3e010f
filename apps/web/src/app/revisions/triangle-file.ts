import { NOT_APPLICABLE } from '@soshiki/charts';
import type { PageTable } from '../ui/download/table-download';
import type { TriangleCell, TriangleView } from './triangle-cells';

/** A triangle as a table for files: periods down, months of knowledge across as `2025-12`, members in persons. */
export function triangleFile(
  view: TriangleView | undefined,
  { title, period, notes }: Pick<PageTable, 'title' | 'notes'> & { readonly period: string },
): PageTable {
  const months = view?.months ?? [];
  return {
    title,
    fileName: 'soshiki-revisions',
    columns: [
      { header: period, kind: 'text' },
      ...months.map((month) => ({ header: month, kind: 'count' as const })),
    ],
    rows: (view?.rows ?? []).map((row) => [row.period, ...row.cells.map(cellOf)]),
    ...(notes === undefined ? {} : { notes }),
  };
}

function cellOf({ state, members }: TriangleCell): number | string | null {
  return state === 'early' ? NOT_APPLICABLE : members;
}
