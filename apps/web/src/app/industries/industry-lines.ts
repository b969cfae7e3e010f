import type { Breakdown, Trend } from '@soshiki/contracts';

/** One line of the list: an industry at the period shown and against the one compared with. */
export interface IndustryLine {
  readonly code: string;
  readonly name: string;
  /** `null` when no union of the industry has a figure. */
  readonly members: number | null;
  readonly unions: number;
  readonly share: number | null;
  /** Members at the period compared with; 0 when the industry had no union then. */
  readonly before: number | null;
  readonly course: readonly (number | null)[];
}

/** What the list of industries can be ordered by. */
export const LINE_ORDERS = ['members', 'unions', 'difference', 'rate', 'code'] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** The industries there are now, with what they were and their course; in the order of the API. */
export function linesOf(
  present: Breakdown,
  earlier: Breakdown,
  trend: Trend | undefined,
): IndustryLine[] {
  const before = new Map(earlier.rows.map(({ keys, members }) => [keys[0], members]));
  const courses = new Map(trend?.series.map(({ key, members }) => [key, members]) ?? []);
  return present.rows.map(({ keys: [code = ''], names: [name = code], ...figures }) => ({
    ...{ code, name, members: figures.members, unions: figures.unions, share: figures.share },
    before: before.has(code) ? (before.get(code) ?? null) : 0,
    course: courses.get(code) ?? [],
  }));
}

/** Difference in persons against the period compared with; `null` where a figure is missing. */
export function differenceOf({ members, before }: IndustryLine): number | null {
  return members === null || before === null ? null : members - before;
}

/** Rate of change as a fraction; `null` where a figure is missing or there was nobody before. */
export function rateOf(line: IndustryLine): number | null {
  const difference = differenceOf(line);
  return difference === null || line.before === null || line.before === 0
    ? null
    : difference / line.before;
}

/** The lines in an order: the greatest first, what is missing last, equal ones by `places` of their codes. */
export function inOrder(
  lines: readonly IndustryLine[],
  order: LineOrder,
  places: readonly string[],
): IndustryLine[] {
  const place = ({ code }: IndustryLine) => places.indexOf(code) + 1 || places.length + 1;
  return [...lines].sort((a, b) => sizeOf(b, order) - sizeOf(a, order) || place(a) - place(b));
}

const SIZES: Readonly<Record<LineOrder, (line: IndustryLine) => number | null>> = {
  members: ({ members }) => members,
  unions: ({ unions }) => unions,
  difference: differenceOf,
  rate: rateOf,
  code: () => 0,
};

function sizeOf(line: IndustryLine, order: LineOrder): number {
  return SIZES[order](line) ?? Number.MIN_SAFE_INTEGER;
}
