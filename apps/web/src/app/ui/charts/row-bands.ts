import type { Scene } from '@soshiki/charts';
import { scaleBand } from 'd3-scale';
import { PLOT_TOP } from './plot-area';

/** Pixels that ngx-charts is asked to leave between bars. */
export const BAR_PADDING = 10;

/** Where the bar of a row lies, in pixels from the top of the chart. */
export interface RowBand {
  readonly key: string;
  readonly middle: number;
  readonly height: number;
}

/** The bands of horizontal bars in a plot of that height, by the rule ngx-charts has. */
export function rowBands(rows: readonly { readonly key: string }[], height: number): RowBand[] {
  const bands = scaleBand()
    .domain(rows.map(({ key }) => key))
    .rangeRound([0, height])
    .paddingInner(rows.length / (height / BAR_PADDING + 1));
  return rows.map(({ key }) => ({
    key,
    middle: PLOT_TOP + (bands(key) ?? 0) + bands.bandwidth() / 2,
    height: bands.bandwidth(),
  }));
}

/** A mark for each row, as wide as the chart and as high as its step: name, bar and number are one target. */
export function rowMarks(
  bands: readonly RowBand[],
  { width, labels }: { readonly width: number; readonly labels: readonly string[] },
): Scene {
  const marks = bands.map(({ key, middle, height }, place) => ({
    key,
    label: labels[place] ?? '',
    x: 0,
    y: middle - height / 2 - BAR_PADDING / 2,
    width,
    height: height + BAR_PADDING,
    nodes: [],
  }));
  const last = marks.at(-1);
  return { width, height: last === undefined ? 0 : last.y + last.height, backdrop: [], marks };
}
