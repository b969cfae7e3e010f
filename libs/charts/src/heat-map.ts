import { isPeriod } from '@soshiki/base';
import { type Calendar, eraYearMark, isInEras } from './calendar';
import { rateText } from './figure-text';
import type { Language } from './language';
import type { Paint } from './palette';
import { textNode, type Chart, type Mark, type Scene } from './scene';
import { NOT_APPLICABLE, type ChartTable } from './table';
import { textWidth, wrapText } from './text-width';

/** A row of rates of change (fractions); `null` where one of the two figures is missing or there was nobody before. */
export interface HeatRow {
  readonly key: string;
  readonly name: string;
  readonly rates: readonly (number | null)[];
}

/** Rates of change by row and column, for instance industry × year. */
export interface HeatData {
  readonly title: string;
  /** What the rows are: `業種`. */
  readonly dimension: string;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly HeatRow[];
  readonly language: Language;
  /** In eras a column whose key is a period is named by the year of its era, `R7`. */
  readonly calendar?: Calendar | undefined;
}

/** Where a decrease or increase counts as moderate and as strong, in fractions. */
const MODERATE = 0.02;
const STRONG = 0.05;

/** What is written as 0.0 is shown as no change. */
const NOTHING = 0.0005;

const ROW = 34;
const HEAD = 26;
const SIZE = 12;
const HEAD_SIZE = 13;
const NAME_LINE = 14;

/** Narrower cells have no room for a number, only for its sign. */
const LEAST_FOR_NUMBER = 40;
/** Names take no more than this part of the drawing: longer ones are broken into lines. */
const WIDEST_NAME = 0.4;

/** Step of a rate on the seven-step scale: 0 strong decrease … 3 no change … 6 strong increase. */
export function heatStep(rate: number): number {
  const magnitude = Math.abs(rate);
  if (magnitude < NOTHING) return 3;
  const strength = magnitude >= STRONG ? 3 : magnitude >= MODERATE ? 2 : 1;
  return 3 + Math.sign(rate) * strength;
}

/** A rate in a cell: `+1.2`, `−0.7`, `0.0`, missing or without a base `−`. The sign says it without the colour. */
export function heatNumber(rate: number | null): string {
  if (rate === null) return NOT_APPLICABLE;
  const magnitude = (Math.round(Math.abs(rate) * 1000) / 10).toFixed(1);
  if (heatStep(rate) === 3) return magnitude;
  return `${rate > 0 ? '+' : '−'}${magnitude}`;
}

/** Height of the drawing of that many rows, in pixels. */
export function heatMapHeight(rows: number): number {
  return rows * ROW + HEAD;
}

/** Names of the columns in the reader's calendar. */
export function heatColumns(input: HeatData): { key: string; name: string }[] {
  const isEra = isInEras(input);
  return input.columns.map(({ key, name }) => ({
    key,
    name: isEra && isPeriod(key) ? eraYearMark(key) : name,
  }));
}

/** Rates as coloured cells with their numbers, row by row. */
export function heatMapChart(data: HeatData, width: number): Chart {
  const input = { ...data, columns: heatColumns(data) };
  return {
    scene: heatScene(input, width),
    table: heatTable(input),
    summary: heatSummary(input),
    legend: [],
  };
}

/** The number in a cell, or only its sign where the cell is too narrow for it. */
export function heatCellText(rate: number | null, cell: number): string {
  const number = heatNumber(rate);
  return cell < LEAST_FOR_NUMBER ? number.replace(/[\d.]+/, '') : number;
}

/** The names over cells of that width: whole, else years in two digits; where they would touch not all, the last one always. */
export function heatHeads(input: HeatData, cell: number): { key: string; name: string }[] {
  const heads = heatColumns(input).map(({ key, name }) => ({
    key,
    name: cell < LEAST_FOR_NUMBER ? name.replace(/^\d\d(\d\d)$/, '’$1') : name,
  }));
  const widest = Math.max(0, ...heads.map(({ name }) => textWidth(name, HEAD_SIZE)));
  // The last name moves in from the edge, towards the one before.
  const moved = Math.max(0, (widest - cell) / 2);
  const every = Math.max(1, Math.ceil((widest + moved + 4) / Math.max(1, cell)));
  return heads.map(({ key, name }, place) => ({
    key,
    name: (heads.length - 1 - place) % every === 0 ? name : '',
  }));
}

function heatScene(input: HeatData, width: number): Scene {
  const lines = input.rows.map(({ name }) => wrapText(name, width * WIDEST_NAME, SIZE));
  const widths = lines.flatMap((parts) => parts.map((part) => textWidth(part, SIZE)));
  const left = Math.max(0, ...widths) + 10;
  const cell = (width - left) / Math.max(1, input.columns.length);
  const heads = heatHeads(input, cell).flatMap(({ name }, place) => {
    const x = Math.min(left + (place + 0.5) * cell, width - textWidth(name, SIZE) / 2);
    return name === '' ? [] : [textNode(name, [x, 16], { anchor: 'middle', fill: 'muted' })];
  });
  const names = lines.flatMap((parts, place) =>
    parts.map((part, down) => {
      const middle = HEAD + (place + 0.5) * ROW + 4;
      const y = middle + (down - (parts.length - 1) / 2) * NAME_LINE;
      return textNode(part, [left - 8, y], { anchor: 'end' });
    }),
  );
  const marks = input.rows.flatMap((row, place) =>
    row.rates.map((rate, column) =>
      heatMark(
        input,
        { row, rate, column },
        { x: left + column * cell, y: HEAD + place * ROW, cell },
      ),
    ),
  );
  return {
    width,
    height: heatMapHeight(input.rows.length),
    backdrop: [...heads, ...names],
    marks,
  };
}

function heatMark(
  input: HeatData,
  { row, rate, column }: { row: HeatRow; rate: number | null; column: number },
  { x, y, cell }: { x: number; y: number; cell: number },
): Mark {
  const box = { x: x + 1, y: y + 1, width: cell - 2, height: ROW - 2 };
  const head = input.columns[column] ?? { key: '', name: '' };
  const colon = input.language === 'ja' ? '：' : ': ';
  const paints = cellPaints(rate);
  return {
    key: heatKey(row.key, head.key),
    label: `${row.name} ${head.name}${colon}${rateText(rate, input.language)}`,
    ...box,
    nodes: [
      { type: 'rect', ...box, fill: paints.fill, stroke: paints.stroke },
      textNode(heatCellText(rate, cell), [x + cell / 2, y + ROW / 2 + 4], {
        anchor: 'middle',
        fill: paints.ink,
      }),
    ],
  };
}

/** What a cell is painted with: a rate that is missing leaves the ground, in a frame. */
export function cellPaints(rate: number | null): Record<'fill' | 'stroke' | 'ink', Paint> {
  if (rate === null) return { fill: 'ground', stroke: 'grid', ink: 'muted' };
  const step = heatStep(rate);
  return { fill: `heat:${step}`, stroke: 'none', ink: `onHeat:${step}` };
}

/** Key of the cell of a row and a column. */
export function heatKey(row: string, column: string): string {
  return `${row}@${column}`;
}

function heatTable({ title, dimension, columns, rows, language }: HeatData): ChartTable {
  const unit = language === 'ja' ? '％' : '%';
  return {
    caption: title,
    columns: [
      { key: 'name', header: dimension, kind: 'text' },
      ...columns.map(({ key, name }) => ({ key, header: name, unit, kind: 'rate' as const })),
    ],
    rows: rows.map(({ key, name, rates }) => ({
      key,
      cells: [name, ...rates.map((rate) => rate ?? NOT_APPLICABLE)],
    })),
  };
}

function heatSummary(input: HeatData): string {
  const { title, language } = input;
  const sorted = knownRates(input).sort((a, b) => b.rate - a.rate);
  const [most, least] = [sorted[0], sorted.at(-1)];
  const isJa = language === 'ja';
  if (most === undefined || least === undefined) {
    return isJa ? `${title}：データがありません。` : `${title}: no data.`;
  }
  const up = `${most.name} ${rateText(most.rate, language)}`;
  const down = `${least.name} ${rateText(least.rate, language)}`;
  return isJa
    ? `${title}：最も増えたのは${up}、最も減ったのは${down}。`
    : `${title}: largest increase ${up}, largest decrease ${down}.`;
}

function knownRates({ rows, columns }: HeatData): { name: string; rate: number }[] {
  return rows.flatMap(({ name, rates }) =>
    rates.flatMap((rate, column) =>
      rate === null ? [] : [{ name: `${name} ${columns[column]?.name ?? ''}`, rate }],
    ),
  );
}
