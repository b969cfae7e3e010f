import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Calendar } from './calendar';
import { countText, periodText, type Measure } from './figure-text';
import type { Language } from './language';
import type { Paint } from './palette';
import type { Scene, SceneNode } from './scene';

/** A line the size of a word. `null` is missing and breaks it. */
export interface SparklineData {
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly measure: Measure;
  readonly paint: Paint;
  readonly language: Language;
  readonly calendar?: Calendar | undefined;
}

const AIR = 4;

/** The course of a figure in a cell of a list: no axis, from its own least to its most, the last point marked. */
export function sparklineScene(
  input: SparklineData,
  [width, height]: readonly [number, number],
): Scene {
  const { periods, values, paint } = input;
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known, Infinity), Math.max(...known, -Infinity)];
  const x = scalePoint()
    .domain(periods)
    .range([AIR, width - AIR]);
  const y = scaleLinear()
    .domain(least === most ? [least - 1, most + 1] : [least, most])
    .range([height - AIR, AIR]);
  const at = (place: number): readonly [number, number] => [
    x(periods[place] ?? '') ?? AIR,
    y(values[place] ?? 0),
  ];
  const draw = line<number>()
    .defined((place) => (values[place] ?? null) !== null)
    .x((place) => at(place)[0])
    .y((place) => at(place)[1])
    .digits(1);
  const d = known.length === 0 ? '' : (draw(periods.map((_, place) => place)) ?? '');
  const nodes: SceneNode[] =
    d === '' ? [] : [{ type: 'path', d, fill: 'none', stroke: paint, width: 1.5 }];
  const last = values.length - 1;
  return {
    width,
    height,
    backdrop: (values[last] ?? null) === null ? nodes : [...nodes, dot(at(last), paint)],
    marks: [],
  };
}

/** A sparkline in words: `2016年1月 2,000人 → 2025年12月 2,400人`. */
export function sparklineText({ periods, values, measure, ...manner }: SparklineData): string {
  const { language, calendar } = manner;
  const told = [0, periods.length - 1].flatMap((place) => {
    const period = periods[place];
    const value = values[place] ?? null;
    return period === undefined
      ? []
      : [`${periodText(period, language, calendar)} ${countText(value, measure, language)}`];
  });
  return told.join(' → ');
}

function dot([x, y]: readonly [number, number], paint: Paint): SceneNode {
  return { type: 'rect', x: x - 2.5, y: y - 2.5, width: 5, height: 5, fill: paint, radius: 2.5 };
}
