import { type ChartTable, headerText } from '@soshiki/charts';
import type { ShownTable } from '../../api/exports';

/** The table of a chart as files are made of it: the same headers and cells, numbers as numbers. */
export function shownTable(
  { columns, rows }: ChartTable,
  about: Pick<ShownTable, 'title' | 'fileName' | 'facts'>,
): ShownTable {
  return {
    ...about,
    columns: columns.map((column) => ({ header: headerText(column), kind: column.kind })),
    rows: rows.map(({ cells }) => columns.map((_, place) => cells[place] ?? null)),
  };
}
