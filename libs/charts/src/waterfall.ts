import { grouped } from '@soshiki/base';
import { scaleLinear } from 'd3-scale';
import { axisTicks } from './axis';
import { countText, differenceText, MEASURE_UNITS, periodText } from './figure-text';
import type { Paint } from './palette';
import { rowFrame, type RowFrame, type RowPlace } from './row-frame';
import { lineNode, textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import { textWidth } from './text-width';
import {
  CHANGE_NAMES,
  waterfallSteps,
  type WaterfallData,
  type WaterfallStep,
} from './waterfall-steps';
import { waterfallSummary, waterfallTable } from './waterfall-words';

const BAR = 20;
const AXIS = 46;
const SIZE = 13;

/** The change between two periods as a waterfall of rows: names whole, numbers exact, a cut axis marked as cut. */
export function waterfallChart(input: WaterfallData, width: number): Chart {
  const steps = waterfallSteps(input);
  return {
    scene: waterfallScene(input, steps, width),
    table: waterfallTable(input),
    summary: waterfallSummary(input),
    legend: [],
  };
}

/**
 * The range of the axis: around all levels with air on both sides, from 0 when that is no further away than the levels
 * are apart. A small change against a large total would otherwise not be seen; the cut is drawn and named.
 */
export function waterfallDomain(steps: readonly WaterfallStep[]): [number, number] {
  const levels = steps.map(({ end }) => end);
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const air = Math.max((high - low) / 6, 1);
  const isNear = low - air * 2 <= (high - low) / 2;
  const from = isNear ? Math.min(0, low) : Math.floor(low - air * 2);
  return [from, Math.ceil(high + air)];
}

interface Geometry {
  readonly input: WaterfallData;
  readonly frame: RowFrame;
  readonly right: number;
  readonly width: number;
  readonly isCut: boolean;
  readonly scale: (level: number) => number;
}

function waterfallScene(
  input: WaterfallData,
  steps: readonly WaterfallStep[],
  width: number,
): Scene {
  const names = steps.map((step) => stepName(step, input));
  const figures = steps.map((step) => textWidth(stepFigure(step, input), SIZE));
  const frame = rowFrame(names, width, 0);
  const right = Math.max(frame.left + 60, width - Math.max(...figures) - 12);
  const domain = waterfallDomain(steps);
  const scale = scaleLinear().domain(domain).range([frame.left, right]);
  const geometry: Geometry = { input, frame, right, width, isCut: domain[0] > 0, scale };
  const marks = steps.flatMap((step, place) => {
    const at = frame.places[place];
    return at === undefined ? [] : [stepMark(step, at, geometry)];
  });
  return {
    width,
    height: frame.bottom + AXIS,
    backdrop: [...axis(geometry, domain), ...connectors(steps, geometry)],
    marks,
  };
}

function axis(
  { input, frame, right, isCut, scale }: Geometry,
  domain: readonly [number, number],
): SceneNode[] {
  const { left, bottom, places } = frame;
  const most = Math.max(1, Math.floor((right - left) / 110));
  const ticks = axisTicks(domain, most, input.measure).flatMap((tick) => {
    const inside = Math.max(scale(tick), textWidth(grouped(tick), 12) / 2);
    return [
      ...places.map(({ plot: [from, to] }) =>
        lineNode([scale(tick), from], [scale(tick), to], { stroke: 'grid' }),
      ),
      textNode(grouped(tick), [inside, bottom + 16], { anchor: 'middle', fill: 'muted' }),
    ];
  });
  const note =
    input.language === 'ja' ? '≈ 横軸は0から始まりません' : '≈ The axis does not start at 0';
  const x = Math.max(0, Math.min(left, right - textWidth(note, 12)));
  return isCut ? [...ticks, textNode(note, [x, bottom + AXIS - 8], { fill: 'muted' })] : ticks;
}

/** Thin lines that carry a level from one row to the next, not through a name that stands above its row. */
function connectors(steps: readonly WaterfallStep[], { frame, scale }: Geometry): SceneNode[] {
  return steps.slice(0, -1).flatMap(({ end }, place) => {
    const [from, to] = [frame.places[place], frame.places[place + 1]];
    if (from === undefined || to === undefined) return [];
    const style = { stroke: 'faded', dash: '2 2' } as const;
    const foot = Math.min(to.middle - BAR / 2, from.plot[1]);
    const legs = [lineNode([scale(end), from.middle + BAR / 2], [scale(end), foot], style)];
    const isApart = to.plot[0] > from.plot[1];
    return isApart
      ? [...legs, lineNode([scale(end), to.plot[0]], [scale(end), to.middle - BAR / 2], style)]
      : [lineNode([scale(end), from.middle + BAR / 2], [scale(end), to.middle - BAR / 2], style)];
  });
}

function stepMark(step: WaterfallStep, at: RowPlace, geometry: Geometry): Mark {
  const { input, frame, width, scale } = geometry;
  const { y, height, middle } = at;
  const from = isTotal(step)
    ? Math.max(frame.left, scale(0))
    : scale(Math.min(step.start, step.end));
  const to = scale(Math.max(step.start, step.end));
  const nodes: SceneNode[] = [
    ...at.name.map((node) => ({ ...node, isBold: isTotal(step) })),
    {
      type: 'rect',
      x: from,
      y: middle - BAR / 2,
      width: Math.max(to - from, 1),
      height: BAR,
      fill: paintOf(step),
      isHatched: step.key === 'gap',
    },
    ...(isTotal(step) && geometry.isCut ? breakMark(frame.left, middle) : []),
    textNode(stepFigure(step, input), [to + 6, middle + 4.5], {
      size: SIZE,
      isBold: isTotal(step),
    }),
  ];
  const label = stepLabel(step, input);
  return { key: step.key, label, x: 0, y, width, height, nodes };
}

/** Two slanted gaps through a bar: part of it is left out. */
function breakMark(left: number, middle: number): SceneNode[] {
  return [8, 14].map((offset) =>
    lineNode([left + offset - 3, middle + BAR / 2 + 2], [left + offset + 3, middle - BAR / 2 - 2], {
      stroke: 'ground',
      width: 2.5,
    }),
  );
}

function isTotal({ key }: WaterfallStep): boolean {
  return key === 'opening' || key === 'closing';
}

function paintOf(step: WaterfallStep): Paint {
  if (isTotal(step)) return 'total';
  if (step.end === step.start) return 'neutral';
  return step.end > step.start ? 'increase' : 'decrease';
}

function stepName({ key }: WaterfallStep, { from, to, language, calendar }: WaterfallData): string {
  if (key === 'opening') return periodText(from, language, calendar);
  return key === 'closing' ? periodText(to, language, calendar) : CHANGE_NAMES[key][language];
}

function stepFigure(step: WaterfallStep, { measure, language }: WaterfallData): string {
  if (isTotal(step)) return countText(step.end, measure, language);
  return differenceText(step.end - step.start);
}

function stepLabel(step: WaterfallStep, input: WaterfallData): string {
  const component = input.components.find(({ kind }) => kind === step.key);
  const isJa = input.language === 'ja';
  const head = `${stepName(step, input)}${isJa ? '：' : ': '}${stepFigure(step, input)}`;
  if (component === undefined) return head;
  const behind = isJa
    ? `（${component.items}組合による）`
    : ` (${component.items} ${component.items === 1 ? 'union' : 'unions'})`;
  return `${head}${isJa ? MEASURE_UNITS[input.measure].ja : ''}${behind}`;
}
