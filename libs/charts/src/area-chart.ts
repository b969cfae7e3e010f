import { scaleLinear, scalePoint } from 'd3-scale';
import { area } from 'd3-shape';
import { areaDomain, areaLayers, incompleteRuns, type AreaLayer } from './area-data';
import { endLabelHeight, endLabelNodes, endLabelRoom } from './end-labels';
import { axisHead, isHighlighted, lineSummary, lineTable, type LineData } from './line-data';
import { axisStyle, axisTicks, periodTicks, periodTickText } from './axis';
import { periodLabels } from './line-chart';
import type { Paint } from './palette';
import { lineNode, textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import { textWidth } from './text-width';

export * from './area-data';

const LEAST_HEIGHT = 286;
const TOP = 40;
const BOTTOM = 28;
const SIZE = 12;

interface Geometry {
  readonly input: LineData;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly bottom: number;
}

/** Series over time one on the other, shares up to 100 %; periods at which a figure is missing are hatched. */
export function areaChart(input: LineData, width: number): Chart {
  return {
    scene: areaScene(input, width),
    table: lineTable(input),
    summary: lineSummary(input),
    legend: input.series.map(({ key, name, paint }) => ({
      key,
      label: name,
      paint: isHighlighted(key, input) ? paint.paint : 'faded',
      isHatched: paint.isHatched,
    })),
  };
}

function areaScene(input: LineData, width: number): Scene {
  const geometry = areaGeometry(input, width);
  const layers = areaLayers(input);
  return {
    width,
    height: geometry.bottom + BOTTOM,
    backdrop: [
      ...valueAxis(geometry),
      ...layers.flatMap((layer) => layerNodes(layer, geometry)),
      ...incompleteNodes(geometry),
      ...definitionNodes(geometry),
      ...timeAxis(geometry),
      ...endLabels(layers, geometry),
    ],
    marks: periodMarks(geometry),
  };
}

function areaGeometry(input: LineData, width: number): Geometry {
  const told = input.series.filter(({ key }) => isHighlighted(key, input));
  const names = told.map(({ name }) => name);
  const right = Math.max(120, width - endLabelRoom(names, width));
  const bottom = TOP + Math.max(LEAST_HEIGHT, endLabelHeight(names, width));
  const domain = areaDomain(input);
  const style = axisStyle(domain[1], input.quantity, input.language);
  const ticks = axisTicks(domain, 5, input.quantity).map((tick) => style.format(tick));
  const left = Math.max(...ticks.map((tick) => textWidth(tick, SIZE)), 12) + 8;
  const x = scalePoint<number>()
    .domain(input.periods.map((_, place) => place))
    .range([left, right]);
  const y = scaleLinear().domain(domain).range([bottom, TOP]);
  return { input, x: (place) => x(place) ?? left, y, left, right, width, bottom };
}

function valueAxis({ input, y, left, right }: Geometry): SceneNode[] {
  const domain = areaDomain(input);
  const style = axisStyle(domain[1], input.quantity, input.language);
  return [
    textNode(axisHead(style.unit, domain, input.language), [0, 12], { fill: 'muted' }),
    ...axisTicks(domain, 5, input.quantity).flatMap((tick) => [
      lineNode([left, y(tick)], [right, y(tick)], { stroke: 'grid' }),
      textNode(style.format(tick), [left - 6, y(tick) + 4], { anchor: 'end', fill: 'muted' }),
    ]),
  ];
}

function timeAxis({ input, x, left, right, bottom }: Geometry): SceneNode[] {
  const { periods, language, calendar } = input;
  const most = Math.max(2, Math.floor((right - left) / 64));
  return periodTicks(periods, most).map((period) => {
    const text = periodTickText(period, language, calendar);
    const inside = Math.max(x(periods.indexOf(period)), textWidth(text, SIZE) / 2);
    return textNode(text, [inside, bottom + BOTTOM - 8], { anchor: 'middle', fill: 'muted' });
  });
}

/** A layer, with a line of the ground on its top so that neighbours are apart; hatched ones in dashes of it. */
function layerNodes({ series, spans }: AreaLayer, { input, x, y }: Geometry): SceneNode[] {
  const draw = area<readonly [number, number] | null>()
    .defined((span) => span !== null)
    .x((_, place) => x(place))
    .y0((span) => y(span?.[0] ?? 0))
    .y1((span) => y(span?.[1] ?? 0))
    .digits(2);
  const d = draw(spans) ?? '';
  const fill: Paint = isHighlighted(series.key, input) ? series.paint.paint : 'faded';
  const { isHatched } = series.paint;
  return d === '' ? [] : [{ type: 'path', d, fill, stroke: 'ground', width: 1, isHatched }];
}

/** Hatched bands where some series has no figure: the stack there is not the whole. */
function incompleteNodes({ input, x, left, right, bottom }: Geometry): SceneNode[] {
  const step = (right - left) / Math.max(1, input.periods.length - 1);
  return incompleteRuns(input).map(([first, last]) => {
    const from = Math.max(left, x(first) - step / 2);
    const to = Math.min(right, x(last) + step / 2);
    return {
      type: 'rect',
      x: from,
      y: TOP,
      width: Math.max(2, to - from),
      height: bottom - TOP,
      fill: 'none',
      isHatched: true,
    };
  });
}

/** Where a definition changed: a dashed line that says so. */
function definitionNodes({ input, x, left, right, bottom }: Geometry): SceneNode[] {
  const place = input.periods.indexOf(input.definitionChangedAt ?? '');
  if (place <= 0) return [];
  const at = x(place);
  const text = input.language === 'ja' ? '定義の変更' : 'New definition';
  const anchor = at - left > right - at ? 'end' : 'start';
  return [
    lineNode([at, TOP - 14], [at, bottom], { stroke: 'ink', dash: '7 4' }),
    textNode(text, [at + (anchor === 'end' ? -5 : 5), TOP - 6], { anchor, fill: 'muted' }),
  ];
}

/** Names beside the last figures of their layers. */
function endLabels(
  layers: readonly AreaLayer[],
  { input, y, right, width, bottom }: Geometry,
): SceneNode[] {
  const ends = layers
    .filter(({ series }) => isHighlighted(series.key, input))
    .flatMap(({ series: { name, paint }, spans }) => {
      const last = spans.at(-1) ?? null;
      return last === null ? [] : [{ name, paint, at: y((last[0] + last[1]) / 2) }];
    });
  return endLabelNodes(ends, { right, width }, [TOP - 4, bottom + 4]);
}

function periodMarks({ input, x, left, right, bottom }: Geometry): Mark[] {
  const step = (right - left) / Math.max(1, input.periods.length - 1);
  return periodLabels(input).map(({ key, label }, place) => ({
    key,
    label,
    x: x(place) - step / 2,
    y: TOP,
    width: step,
    height: bottom - TOP,
    nodes: [],
  }));
}
