import { grouped } from '@soshiki/base';

/** How a column is written: words, a count, a difference of counts, or a fraction as a percentage. */
export type ColumnKind = 'text' | 'count' | 'difference' | 'share' | 'rate' | 'index';

/** A column; the unit stands in the header, as design.md has it. */
export interface TableColumn {
  readonly key: string;
  readonly header: string;
  readonly unit?: string;
  readonly kind: ColumnKind;
}

/** A cell: words (`NOT_APPLICABLE` among them), a number, or `null` for missing. */
export type TableCell = string | number | null;

/** A row; `key` is that of the mark it stands for. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly TableCell[];
}

/** The table twin of a chart: the same numbers, all of them. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** Symbols of official tables. Source: design.md, Patterns. */
export const MISSING = '…';
export const NOT_APPLICABLE = '−';
const DECREASE = '△';

/** A cell as the table shows it: 192048 → `192,048`, −123 → `△123`, 0.5137 → `51.4`, null → `…`. */
export function cellText(cell: TableCell, kind: ColumnKind): string {
  if (cell === null) return MISSING;
  if (typeof cell === 'string') return cell;
  const magnitude = magnitudeText(Math.abs(cell), kind);
  return cell < 0 ? `${DECREASE}${magnitude}` : magnitude;
}

/** A header with its unit: `組合員数（人）`. */
export function headerText(column: TableColumn): string {
  return column.unit === undefined ? column.header : `${column.header}（${column.unit}）`;
}

/** Whether a column's cells are numbers, to be set to the right. */
export function isNumeric(column: TableColumn): boolean {
  return column.kind !== 'text';
}

function magnitudeText(magnitude: number, kind: ColumnKind): string {
  if (kind === 'share' || kind === 'rate') return (Math.round(magnitude * 1000) / 10).toFixed(1);
  if (kind === 'index') return (Math.round(magnitude * 10) / 10).toFixed(1);
  return grouped(magnitude);
}
