import {
  type SlopeData,
  type SlopeRow,
  type SeriesPaint,
  inMode,
  quantityOf,
} from '@soshiki/charts';
import type { Trend } from '@soshiki/contracts';
import { type CourseManner, broughtOut, countsOf } from './course-lines';

/** The first and the last month of a trend, part by part: nobody where no union stood, missing where figures are. */
export function slopeRows(trend: Trend, manner: CourseManner): SlopeData {
  const { measure, mode, title, language, calendar } = manner;
  const [from = '', to = ''] = [trend.periods[0], trend.periods.at(-1)];
  const told = broughtOut(trend, manner);
  return {
    title,
    quantity: quantityOf(mode, measure),
    from,
    to,
    rows: trend.series.map((line, place) =>
      slopeRow(trend, line, { manner, paint: manner.paint(line.key, place, told) }),
    ),
    highlighted: told,
    language,
    calendar,
  };
}

function slopeRow(
  { total }: Trend,
  line: Trend['series'][number],
  { manner, paint }: { readonly manner: CourseManner; readonly paint: SeriesPaint },
): SlopeRow {
  const { measure, mode } = manner;
  const counts = countsOf(line, measure);
  const ends = { counts: bothEnds(counts), totals: bothEnds(total[measure]) };
  const [before = null, after = null] = inMode(ends, mode);
  return {
    key: line.key,
    name: manner.name(line.key, line.name),
    // Against nothing there is no index: such a part has no line.
    ...(mode === 'index' && !counts[0] ? { before: null, after: null } : { before, after }),
    paint,
  };
}

function bothEnds<Count>(counts: readonly Count[]): Count[] {
  return [counts[0], counts.at(-1)].filter((count) => count !== undefined);
}
