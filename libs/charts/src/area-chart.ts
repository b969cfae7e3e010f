import { scaleLinear, scalePoint } from 'd3-scale';
import { area } from 'd3-shape';
import { areaDomain, areaLayers, incompletePlaces, type AreaLayer } from './area-data';
import { axisHead, isHighlighted, lineSummary, lineTable, type LineData } from './line-data';
import { axisStyle, axisTicks, periodTicks, periodTickText } from './axis';
import { periodLabels } from './line-chart';
import type { Paint } from './palette';
import { lineNode, textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import { spreadLabels } from './spread-labels';
import { textWidth } from './text-width';

export * from './area-data';

const HEIGHT = 340;
const TOP = 26;
const BOTTOM = 28;
const SIZE = 12;
const LABEL_LINE = 16;

interface Geometry {
  readonly input: LineData;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
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
    height: HEIGHT,
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
  const label = Math.max(0, ...told.map(({ name }) => textWidth(name, SIZE)));
  const right = Math.max(120, width - Math.min(label + 14, width / 2));
  const domain = areaDomain(input);
  const style = axisStyle(domain[1], input.quantity, input.language);
  const ticks = axisTicks(domain, 5, input.quantity).map((tick) => style.format(tick));
  const left = Math.max(...ticks.map((tick) => textWidth(tick, SIZE)), 12) + 8;
  const x = scalePoint<number>()
    .domain(input.periods.map((_, place) => place))
    .range([left, right]);
  const y = scaleLinear()
    .domain(domain)
    .range([HEIGHT - BOTTOM, TOP]);
  return { input, x: (place) => x(place) ?? left, y, left, right };
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

function timeAxis({ input, x, left, right }: Geometry): SceneNode[] {
  const { periods, language, calendar } = input;
  const most = Math.max(2, Math.floor((right - left) / 64));
  return periodTicks(periods, most).map((period) =>
    textNode(periodTickText(period, language, calendar), [x(periods.indexOf(period)), HEIGHT - 8], {
      anchor: 'middle',
      fill: 'muted',
    }),
  );
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
function incompleteNodes({ input, x, left, right }: Geometry): SceneNode[] {
  const step = (right - left) / Math.max(1, input.periods.length - 1);
  return incompletePlaces(input).map((place) => {
    const from = Math.max(left, x(place) - step / 2);
    const to = Math.min(right, x(place) + step / 2);
    return {
      type: 'rect',
      x: from,
      y: TOP,
      width: Math.max(2, to - from),
      height: HEIGHT - TOP - BOTTOM,
      fill: 'none',
      isHatched: true,
    };
  });
}

function definitionNodes({ input, x }: Geometry): SceneNode[] {
  const place = input.periods.indexOf(input.definitionChangedAt ?? '');
  if (place <= 0) return [];
  const at = x(place);
  return [lineNode([at, TOP], [at, HEIGHT - BOTTOM], { stroke: 'ink', dash: '7 4' })];
}

/** Names beside the last figures of their layers. */
function endLabels(layers: readonly AreaLayer[], { input, y, right }: Geometry): SceneNode[] {
  const ends = layers
    .filter(({ series }) => isHighlighted(series.key, input))
    .flatMap(({ series, spans }) => {
      const last = spans.at(-1) ?? null;
      return last === null ? [] : [{ series, at: y((last[0] + last[1]) / 2) }];
    });
  const places = spreadLabels(
    ends.map(({ at }) => at),
    LABEL_LINE,
    [TOP + 6, HEIGHT - BOTTOM - 4],
  );
  return ends.flatMap(({ series: { name, paint } }, place) => {
    const at = (places[place] ?? 0) + 4;
    return [
      {
        type: 'rect' as const,
        x: right + 4,
        y: at - 9,
        width: 4,
        height: 10,
        fill: paint.paint,
        isHatched: paint.isHatched,
      },
      textNode(name, [right + 11, at], {}),
    ];
  });
}

function periodMarks({ input, x, left, right }: Geometry): Mark[] {
  const step = (right - left) / Math.max(1, input.periods.length - 1);
  return periodLabels(input).map(({ key, label }, place) => ({
    key,
    label,
    x: x(place) - step / 2,
    y: TOP,
    width: step,
    height: HEIGHT - TOP - BOTTOM,
    nodes: [],
  }));
}
