import { grouped } from '@soshiki/base';
import { countText, MEASURE_UNITS, type Measure } from './figure-text';
import { heatKey } from './heat-map';
import type { Language } from './language';
import { textNode, type Chart, type Mark, type Scene, type SceneNode } from './scene';
import type { ChartTable } from './table';
import { textWidth, wrapText } from './text-width';
import { stepOf, tileSteps } from './tile-steps';
import { tileNumber } from './tile-words';

/** A row of counts, one for each column; `null` is missing, which is not 0. */
export interface CountMatrixRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Counts by two dimensions, for instance seat × workplace. Rows and columns of the same key are the same thing. */
export interface CountMatrixData {
  readonly title: string;
  /** What the rows are: `本部`. */
  readonly dimension: string;
  /** What the columns are: `勤務地`. */
  readonly across: string;
  readonly measure: Measure;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly CountMatrixRow[];
  readonly language: Language;
}

const SIZE = 12;
const LINE = 16;
const ROW = 32;

/** The name of a column is begun on so many lines at most. */
const MOST_LINES = 3;

/** Narrower cells hold whole thousands only. */
const LEAST_FOR_TENTHS = 36;

/** Counts as cells in five steps of one blue with the number in each; those of the same row and column are framed. */
export function countMatrixChart(input: CountMatrixData, width: number): Chart {
  return {
    scene: matrixScene(input, width),
    table: matrixTable(input),
    summary: matrixSummary(input),
    legend: [],
  };
}

interface Geometry {
  readonly input: CountMatrixData;
  /** Names of the columns in lines. */
  readonly heads: readonly (readonly string[])[];
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly bounds: readonly number[];
}

function matrixScene(input: CountMatrixData, width: number): Scene {
  const left = Math.max(0, ...input.rows.map(({ name }) => textWidth(name, SIZE))) + 8;
  const counts = input.rows.flatMap(({ values }) => values.map((value) => value ?? 0));
  const cell = Math.max(8, (width - left) / Math.max(1, input.columns.length));
  const heads = input.columns.map(({ name }) =>
    wrapText(name, cell - 2, SIZE).slice(0, MOST_LINES),
  );
  const top = LINE * (1 + Math.max(1, ...heads.map(({ length }) => length))) + 8;
  const geometry: Geometry = { input, heads, left, top, cell, bounds: tileSteps(counts) };
  return {
    width,
    height: geometry.top + input.rows.length * ROW,
    backdrop: headNodes(geometry),
    marks: input.rows.flatMap((row, down) =>
      row.values.map((value, across) => cellMark(value, { row, down, across }, geometry)),
    ),
  };
}

/** What is down and across, the unit, and the names, as much of them as there is room for. */
function headNodes({ input, heads, left, top, cell }: Geometry): SceneNode[] {
  const { language, measure, dimension, across, rows } = input;
  const isJa = language === 'ja';
  const thousands = isJa ? '（数字は千人）' : ' (in thousands)';
  const said = isJa ? `縦：${dimension}、横：${across}` : `Down: ${dimension}; across: ${across}`;
  return [
    textNode(`${said}${measure === 'members' ? thousands : ''}`, [0, 13], { fill: 'muted' }),
    ...heads.flatMap((lines, place) =>
      lines.map((text, line) =>
        textNode(text, [left + (place + 0.5) * cell, top - 8 - (lines.length - 1 - line) * LINE], {
          anchor: 'middle',
          fill: 'muted',
        }),
      ),
    ),
    ...rows.map(({ name }, place) =>
      textNode(name, [left - 6, top + (place + 0.5) * ROW + 4], { anchor: 'end' }),
    ),
  ];
}

function cellMark(
  value: number | null,
  at: { readonly row: CountMatrixRow; readonly down: number; readonly across: number },
  { input, left, top, cell, bounds }: Geometry,
): Mark {
  const column = input.columns[at.across] ?? { key: '', name: '' };
  const box = {
    x: left + at.across * cell + 1,
    y: top + at.down * ROW + 1,
    width: cell - 2,
    height: ROW - 2,
  };
  const step = value === null || value === 0 ? null : stepOf(value, bounds);
  const number = numberText(value, cell, input.measure);
  const isSame = at.row.key === column.key;
  return {
    key: heatKey(at.row.key, column.key),
    label: cellLabel(value, [at.row.name, column.name], input),
    ...box,
    nodes: [
      {
        type: 'rect',
        ...box,
        fill: step === null ? 'ground' : `step:${step}`,
        stroke: isSame ? 'ink' : step === null ? 'grid' : 'none',
        radius: 2,
      },
      textNode(number, [box.x + box.width / 2, box.y + box.height / 2 + 4], {
        anchor: 'middle',
        size: Math.min(SIZE, ((cell - 4) / textWidth(number, SIZE)) * SIZE),
        fill: step === null ? 'muted' : `onStep:${step}`,
        isBold: isSame,
      }),
    ],
  };
}

/** As in the tiles of the map; in narrow cells whole thousands, `<1` for less than one. */
function numberText(value: number | null, cell: number, measure: Measure): string {
  if (value === null || value === 0 || measure === 'unions' || cell >= LEAST_FOR_TENTHS) {
    return tileNumber(value, measure);
  }
  return value < 500 ? '<1' : grouped(Math.round(value / 1000));
}

function cellLabel(
  value: number | null,
  [row, column]: readonly [string, string],
  { dimension, across, measure, language }: CountMatrixData,
): string {
  const count = countText(value, measure, language);
  return language === 'ja'
    ? `${dimension} ${row}、${across} ${column}：${count}`
    : `${dimension} ${row}, ${across} ${column}: ${count}`;
}

/** The counts with the sums of rows and columns; a sum leaves out what is missing. */
function matrixTable({ title, dimension, columns, rows, ...rest }: CountMatrixData): ChartTable {
  const { measure, language } = rest;
  const total = language === 'ja' ? '計' : 'Total';
  const unit = MEASURE_UNITS[measure][language];
  const sums = columns.map((_, place) => sum(rows.map(({ values }) => values[place] ?? null)));
  const lines = rows.map(({ key, name, values }) => ({
    key,
    cells: [name, ...values, sum(values)],
  }));
  const last = { key: 'total', cells: [total, ...sums, sum(sums)] };
  return {
    caption: title,
    columns: [
      { key: 'name', header: dimension, kind: 'text' },
      ...[...columns, { key: 'total', name: total }].map(({ key, name }) => ({
        ...{ key, unit, kind: 'count' as const },
        header: name,
      })),
    ],
    rows: rows.length === 0 ? [] : [...lines, last],
  };
}

/** How many are in the cells of the same row and column, and the greatest count elsewhere. */
function matrixSummary(input: CountMatrixData): string {
  const { title, columns, rows, measure, language } = input;
  const cells = rows.flatMap((row) =>
    row.values.map((value, place) => ({
      ...{ value, row: row.name, column: columns[place]?.name ?? '' },
      isSame: row.key === columns[place]?.key,
    })),
  );
  const counted = (of: typeof cells): string =>
    countText(sum(of.map(({ value }) => value)), measure, language);
  const [same, elsewhere] = [true, false].map((side) =>
    cells.filter((cell) => cell.isSame === side),
  );
  const [most] = [...(elsewhere ?? [])].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const told = most === undefined ? '−' : cellLabel(most.value, [most.row, most.column], input);
  return language === 'ja'
    ? `${title}：${counted(cells)}のうち同じ地域は${counted(same ?? [])}。ほかで最も多いのは${told}。`
    : `${title}: ${counted(same ?? [])} of ${counted(cells)} in the same region; most elsewhere: ${told}.`;
}

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
