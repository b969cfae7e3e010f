import { grouped, PREFECTURES } from '@soshiki/base';
import { MEASURE_UNITS } from './figure-text';
import { textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import type { TileFigure, TileMapData } from './tile-data';
import {
  TILE_COLUMNS,
  TILE_ROWS,
  tileName,
  TILES,
  UNALLOCATED_TILE,
  type TilePlace,
} from './tile-grid';
import { textWidth } from './text-width';
import { stepOf, tileSteps } from './tile-steps';
import { tileLabel, tileNumber, tileSummary, tileTable } from './tile-words';

const GAP = 2;
const WIDEST_TILE = 52;
const NARROW_TILE = 34;

/** Five steps of one blue with the number in each tile; the two bases and `00` named. */
export function tileMapChart(input: TileMapData, width: number): Chart {
  const figures = allFigures(input);
  return {
    scene: tileScene(input, figures, width),
    table: tileTable(input, figures),
    summary: tileSummary(input, figures),
    legend: [],
  };
}

/** The figures of what is visible of 01–47 and 00, in order; what was left out is 0. */
function allFigures({ figures, visible }: TileMapData): TileFigure[] {
  const given = new Map(figures.map((figure) => [figure.code, figure]));
  const none = { members: 0, unions: 0, share: 0 };
  const shown = PREFECTURES.filter(({ code }) => visible?.has(code) ?? true);
  return shown.map(({ code }) => given.get(code) ?? { code, ...none });
}

interface Geometry {
  readonly input: TileMapData;
  readonly width: number;
  readonly height: number;
  readonly bounds: readonly number[];
}

type Box = Pick<Mark, 'x' | 'y' | 'width' | 'height'>;

interface TileDrawing {
  readonly box: Box;
  /** The number as it is written. */
  readonly number: string;
}

function tileScene(input: TileMapData, figures: readonly TileFigure[], width: number): Scene {
  const tile = Math.min(WIDEST_TILE, width / TILE_COLUMNS);
  const height = tile < NARROW_TILE ? tile * 1.5 : tile;
  const counts = figures.map((figure) => figure[input.measure] ?? 0);
  const geometry: Geometry = { input, width: tile, height, bounds: tileSteps(counts) };
  const byCode = new Map(figures.map((figure) => [figure.code, figure]));
  const marks = [...TILES, UNALLOCATED_TILE].flatMap((place) => {
    const figure = byCode.get(place.code);
    return figure === undefined ? [] : [tileMark(place, figure, geometry)];
  });
  const hidden = TILES.filter(({ code }) => !byCode.has(code));
  return {
    width: tile * TILE_COLUMNS,
    height: height * TILE_ROWS,
    backdrop: [
      ...legendNodes(geometry),
      ...hidden.flatMap((place) => hiddenTileNodes(place, geometry)),
    ],
    marks,
  };
}

function boxOf(place: TilePlace, { width, height }: Geometry): Box {
  const columns = place.code === UNALLOCATED_TILE.code ? 3 : 1;
  return {
    x: place.x * width + GAP / 2,
    y: place.y * height + GAP / 2,
    width: width * columns - GAP,
    height: height - GAP,
  };
}

/** A tile out of the reader's sight stays on the map, to find one's way, with 「−」 for a number. */
function hiddenTileNodes(place: TilePlace, geometry: Geometry): SceneNode[] {
  const unknown = { code: place.code, members: null, unions: null, share: null };
  return tileNodes(place, unknown, { ...geometry, box: boxOf(place, geometry), number: '−' });
}

function tileMark(place: TilePlace, figure: TileFigure, geometry: Geometry): Mark {
  const { input } = geometry;
  const box = boxOf(place, geometry);
  return {
    key: place.code,
    label: tileLabel(figure, input),
    ...box,
    nodes: tileNodes(place, figure, {
      ...geometry,
      box,
      number: tileNumber(figure[input.measure], input.measure),
    }).concat(input.marked?.includes(place.code) === true ? frameNode(box) : []),
  };
}

/** A strong line around a tile that was brought out, over the gaps beside it. */
function frameNode({ x, y, width, height }: Box): SceneNode {
  const corners = `M${x},${y}h${width}v${height}h${-width}z`;
  return { type: 'path', d: corners, fill: 'none', stroke: 'ink', width: 3 };
}

function tileNodes(
  { code }: TilePlace,
  figure: TileFigure,
  { input, width, bounds, box, number }: Geometry & TileDrawing,
): SceneNode[] {
  const count = figure[input.measure];
  const step = count === null ? null : stepOf(count, bounds);
  const ink = step === null ? 'muted' : (`onStep:${step}` as const);
  const name = tileName(code, input.language, width < NARROW_TILE ? 2 : 3);
  const numberSize = width < NARROW_TILE ? 11 : 13;
  const nameSize = Math.min(12, (box.width - 3) / textWidth(name, 1));
  const centre = box.x + box.width / 2;
  const middle = box.y + box.height / 2;
  return [
    {
      type: 'rect',
      ...box,
      fill: step === null ? 'ground' : `step:${step}`,
      stroke: step === null || step === 0 ? 'faded' : 'none',
      radius: 3,
    },
    textNode(name, [centre, middle - 3], {
      anchor: 'middle',
      size: nameSize,
      fill: ink,
    }),
    textNode(number, [centre, middle + numberSize], {
      anchor: 'middle',
      size: numberSize,
      fill: ink,
      isBold: true,
    }),
  ];
}

/** The legend in the free corner top left: basis, unit, steps, zero and missing. */
function legendNodes({ input, width, height, bounds }: Geometry): SceneNode[] {
  const { measure, language, basis } = input;
  const isJa = language === 'ja';
  const size = width < NARROW_TILE ? 11 : 13;
  const line = Math.min(height * 0.72, 24);
  const basisText = {
    workplace: { ja: '勤務地別', en: 'By workplace' },
    headquarters: { ja: '組合本部所在地別', en: 'By headquarters' },
  }[basis][language];
  const thousands = isJa ? '数字は千人' : 'Numbers in thousands';
  const heads = [basisText, ...(measure === 'members' ? [thousands] : [])];
  const steps = bounds.map((from, step) => ({
    step,
    text: stepText(from, bounds[step + 1], input),
  }));
  const top = size + 2;
  return [
    ...heads.map((text, place) =>
      textNode(text, [0, top + place * line], { size, isBold: place === 0 }),
    ),
    ...steps.flatMap(({ step, text }, place) => {
      const y = top + (heads.length + place) * line;
      return [
        {
          type: 'rect' as const,
          x: 0,
          y: y - size + 1,
          width: size + 6,
          height: size,
          fill: `step:${step}` as const,
          stroke: 'faded' as const,
        },
        textNode(text, [size + 12, y], { size, fill: 'muted' }),
      ];
    }),
  ];
}

/** `0–499人`, `3,000人以上`. */
function stepText(from: number, next: number | undefined, input: TileMapData): string {
  const isJa = input.language === 'ja';
  const unit = isJa ? MEASURE_UNITS[input.measure].ja : '';
  if (next === undefined) return `${grouped(from)}${unit}${isJa ? '以上' : ' and more'}`;
  const to = next - 1 === from ? '' : `–${grouped(next - 1)}`;
  return `${grouped(from)}${to}${unit}`;
}
