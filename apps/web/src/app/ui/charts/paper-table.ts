import { isPeriod } from '@soshiki/base';
import type { ChartTable } from '@soshiki/charts';

/** Rows that fit on paper beside their chart; a longer course over months is told year by year. */
const MOST_MONTHS = 36;

/** The table of a chart for paper: whole, but of a long course over months only the month of the last row in each year,
 *  and the first one. `isThinned` says whether anything was left out. */
export function paperTable(table: ChartTable): { table: ChartTable; isThinned: boolean } {
  const { rows } = table;
  const last = rows.at(-1);
  const isCourse = rows.length > MOST_MONTHS && rows.every(({ key }) => isPeriod(key));
  if (!isCourse || last === undefined) return { table, isThinned: false };
  const month = last.key.slice(-2);
  const kept = rows.filter(({ key }, place) => place === 0 || key.endsWith(month));
  return { table: { ...table, rows: kept }, isThinned: true };
}
