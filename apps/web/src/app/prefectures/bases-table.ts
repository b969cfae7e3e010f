import type { ChartTable, DumbbellData } from '@soshiki/charts';
import type { RegionalBases } from '@soshiki/contracts';

/** Key of the last row: both bases of the whole. */
export const BASES_TOTAL = 'total';

const COLUMNS = ['local', 'incoming', 'outgoing', 'workplace', 'headquarters'] as const;

/** Everything that lies between both bases: workplace = local + incoming, headquarters = local + outgoing, and both add
 *  up to the same total. Persons; names as the rows have them. */
export function basesTable(
  { rows, total }: Pick<RegionalBases, 'rows' | 'total'>,
  { title, dimension }: DumbbellData,
  t: (key: string) => string,
): ChartTable {
  const unit = t('ui.measure.unit.members');
  const counts = rows.map(({ workplace, headquarters, ...between }) => ({
    ...between,
    workplace: workplace.members,
    headquarters: headquarters.members,
  }));
  const whole = COLUMNS.map((column) =>
    column === 'workplace' || column === 'headquarters'
      ? total.members
      : counts.reduce((sum, row) => sum + row[column], 0),
  );
  const last = { key: BASES_TOTAL, cells: [t('prefectures.total'), ...whole] };
  return {
    caption: title,
    columns: [
      { key: 'name', header: dimension, kind: 'text' },
      ...COLUMNS.map((key) => ({
        ...{ key, unit, kind: 'count' as const },
        header: t(`prefectures.bases.column.${key}`),
      })),
    ],
    rows: [
      ...counts.map((row) => ({
        key: row.code,
        cells: [row.name, ...COLUMNS.map((column) => row[column])],
      })),
      ...(rows.length === 0 ? [] : [last]),
    ],
  };
}
