import type { Measure } from './figure-text';
import type { Language } from './language';
import type { SeriesPaint } from './palette';

/** What bars are made of: for instance genders. Paint what is not known hatched. */
export interface StackedPart {
  readonly key: string;
  readonly name: string;
  readonly paint: SeriesPaint;
}

/** One bar: a value for each part in their order; `null` is missing, never 0. */
export interface StackedRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Bars of parts that add up. */
export interface StackedBarData {
  readonly title: string;
  /** What the rows are: `業種`. */
  readonly dimension: string;
  readonly measure: Measure;
  readonly parts: readonly StackedPart[];
  readonly rows: readonly StackedRow[];
  /** Whether every bar is as long as the others and its parts are shares of it. */
  readonly isShare: boolean;
  /** Keys of parts brought out; empty or left out: all. */
  readonly highlighted?: readonly string[] | undefined;
  readonly language: Language;
}

/** One part of a bar: from `start` to `end` in the unit of the axis (counts, or fractions of the bar). */
export interface StackedSegment {
  readonly part: StackedPart;
  readonly value: number;
  /** Fraction of the bar. */
  readonly share: number;
  readonly start: number;
  readonly end: number;
}

/** Sum of the known parts of a bar; `null` when none is known. */
export function stackedTotal({ values }: StackedRow): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** The parts of a bar end to end; those missing or 0 have none. */
export function stackedSegments(
  row: StackedRow,
  { parts, isShare }: StackedBarData,
): StackedSegment[] {
  const total = stackedTotal(row) ?? 0;
  const scale = isShare ? total : 1;
  let level = 0;
  return parts.flatMap((part, place) => {
    const value = row.values[place] ?? null;
    if (value === null || value <= 0) return [];
    const start = level / scale;
    level += value;
    return [{ part, value, share: value / total, start, end: level / scale }];
  });
}

/** How far the axis reaches: 1 for shares, else the longest bar. */
export function stackedMost({ rows, isShare }: StackedBarData): number {
  return isShare ? 1 : Math.max(1, ...rows.map((row) => stackedTotal(row) ?? 0));
}

/** How a part is painted: grey when others are brought out. */
export function stackedPaint(
  { key, paint }: StackedPart,
  { highlighted = [] }: StackedBarData,
): SeriesPaint {
  const isTold = highlighted.length === 0 || highlighted.includes(key);
  return isTold ? paint : { paint: 'faded', isHatched: paint.isHatched };
}
