import {
  type Chart,
  type Language,
  type LineData,
  type Mark,
  type PathNode,
  type SceneNode,
  lineChart,
  lineDomain,
  lineNode,
  periodText,
  textNode,
  textWidth,
} from '@soshiki/charts';
import type { FigureFlag, FigureRow } from './figure-rows';

/** Something that happened to the union in the month `period`. */
export interface CourseEvent {
  readonly period: string;
  /** One word: 改称, 合併. */
  readonly label: string;
}

export interface CourseInput {
  readonly title: string;
  readonly rows: readonly FigureRow[];
  readonly events: readonly CourseEvent[];
  readonly words: CourseWords;
  readonly language: Language;
}

/** The words of the chart in the reader's language; `member` writes a head-count with its unit. */
export interface CourseWords {
  readonly flags: Readonly<Record<FigureFlag, string>>;
  readonly columns: Readonly<Record<'period' | 'members' | 'flag', string>>;
  readonly unit: string;
  readonly members: (members: number | null) => string;
}

interface Plot {
  readonly marks: readonly Mark[];
  readonly y: (members: number) => number;
}

/** Ten years of one union, `width` pixels wide: reported figures as a line, carried ones dotted, missing ones as a gap on a
 *  grey ground, corrected ones with a diamond, events as upright lines. */
export function courseChart(input: CourseInput, width: number): Chart {
  const lines = courseLines(input);
  const chart = lineChart(lines, width);
  const plot = { marks: chart.scene.marks, y: heightOf(lines, chart.scene.marks) };
  return {
    ...chart,
    scene: {
      ...chart.scene,
      backdrop: [
        ...missingGrounds(input, plot),
        ...chart.scene.backdrop,
        ...eventLines(input, plot),
        ...diamonds(input, plot),
      ],
      marks: chart.scene.marks.map((mark, place) => ({
        ...mark,
        label: statement(input, place) ?? mark.label,
      })),
    },
    table: courseTable(input),
    summary: summary(input),
    legend: [],
  };
}

/** Carried figures are drawn from the figure they repeat, so that the dots join the line. */
function courseLines({ rows, title, words, language }: CourseInput): LineData {
  const isCarried = (place: number) => rows[place]?.flag === 'carried';
  const paint = (isHatched: boolean) => ({ paint: 'series:0' as const, isHatched });
  return {
    title,
    language,
    quantity: 'members',
    isFromZero: false,
    highlighted: [],
    periods: rows.map(({ period }) => period),
    series: [
      {
        key: 'reported',
        name: words.flags.reported,
        values: rows.map(({ members }, place) => (isCarried(place) ? null : members)),
        paint: paint(false),
      },
      {
        key: 'carried',
        name: words.flags.carried,
        values: rows.map(({ members }, place) =>
          [place - 1, place, place + 1].some(isCarried) ? members : null,
        ),
        paint: paint(true),
      },
    ].filter(({ key }) => key === 'reported' || rows.some(({ flag }) => flag === 'carried')),
  };
}

function heightOf(lines: LineData, [mark]: readonly Mark[]): (members: number) => number {
  const [low, high] = lineDomain(lines);
  const { y: top = 0, height = 0 } = mark ?? {};
  return (members) => top + height * (1 - (members - low) / (high - low));
}

/** A month reaches half way to its neighbours, but not beyond the axis. */
function missingGrounds({ rows }: CourseInput, { marks }: Plot): SceneNode[] {
  const step = marks[0]?.width ?? 0;
  const left = (marks[0]?.x ?? 0) + step / 2;
  const right = left + step * (marks.length - 1);
  return marks
    .filter((_, place) => rows[place]?.flag === 'missing')
    .map(({ x: from, y, height }) => {
      const x = Math.max(from, left);
      return { type: 'rect', x, y, width: Math.min(from + step, right) - x, height, fill: 'grid' };
    });
}

/** Words that would run into the ones before them are left to the strip and the list below. */
function eventLines({ events }: CourseInput, { marks }: Plot): SceneNode[] {
  let free = marks[0]?.x ?? 0;
  return events.flatMap(({ period, label }) => {
    const mark = marks.find(({ key }) => key === period);
    if (mark === undefined) return [];
    const x = mark.x + mark.width / 2;
    const half = textWidth(label, 12) / 2;
    const line = lineNode([x, mark.y], [x, mark.y + mark.height], { stroke: 'muted', dash: '4 3' });
    if (x - half < free) return [line];
    free = x + half + 8;
    return [line, textNode(label, [x, mark.y - 4], { anchor: 'middle' })];
  });
}

function diamonds({ rows }: CourseInput, { marks, y }: Plot): PathNode[] {
  return rows.flatMap(({ flag, members }, place) => {
    const mark = marks[place];
    if (flag !== 'corrected' || members === null || mark === undefined) return [];
    const [x, at] = [mark.x + mark.width / 2, y(members)];
    const d = `M${x},${at - 6}L${x + 6},${at}L${x},${at + 6}L${x - 6},${at}Z`;
    return [{ type: 'path', d, fill: 'ground', stroke: 'decrease', width: 2 }];
  });
}

/** `2025年12月：1,234人（訂正）`, with what happened in that month. */
function statement({ rows, events, words, language }: CourseInput, place: number) {
  const row = rows[place];
  if (row === undefined) return undefined;
  const happened = events.filter(({ period }) => period === row.period).map(({ label }) => label);
  const about = [words.flags[row.flag], ...happened];
  const [month, members] = [periodText(row.period, language), words.members(row.members)];
  return language === 'ja'
    ? `${month}：${members}（${about.join('、')}）`
    : `${month}: ${members} (${about.join(', ')})`;
}

function courseTable({ title, rows, words, language }: CourseInput): Chart['table'] {
  return {
    caption: title,
    columns: [
      { key: 'period', header: words.columns.period, kind: 'text' },
      { key: 'members', header: words.columns.members, unit: words.unit, kind: 'count' },
      { key: 'flag', header: words.columns.flag, kind: 'text' },
    ],
    rows: rows.map(({ period, members, flag }) => ({
      key: period,
      cells: [
        periodText(period, language),
        flag === 'not-affiliated' ? '−' : members,
        words.flags[flag],
      ],
    })),
  };
}

function summary(input: CourseInput): string {
  const { rows, title, language } = input;
  const [from, to] = [statement(input, 0), statement(input, rows.length - 1)];
  if (from === undefined || to === undefined) return title;
  return language === 'ja' ? `${title}：${from}から${to}へ。` : `${title}: from ${from} to ${to}.`;
}
