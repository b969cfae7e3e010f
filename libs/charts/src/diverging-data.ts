import type { Measure } from './figure-text';
import type { Language } from './language';
import type { SeriesPaint } from './palette';

/** What goes up and down: for instance 新規加盟, 脱退, 増加, 減少. */
export interface DivergingPart {
  readonly key: string;
  readonly name: string;
  readonly paint: SeriesPaint;
}

/** One step, for instance a year: a difference for each part in their order, and the whole change. */
export interface DivergingRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly number[];
  readonly net: number;
}

/** Differences above and below zero, step by step. */
export interface DivergingBarData {
  readonly title: string;
  /** What the rows are: `年`. */
  readonly dimension: string;
  readonly measure: Measure;
  readonly parts: readonly DivergingPart[];
  readonly rows: readonly DivergingRow[];
  /** Keys of parts brought out; empty or left out: all. */
  readonly highlighted?: readonly string[] | undefined;
  readonly language: Language;
}

/** A part of a step: from `start` to `end`, both on its side of zero. */
export interface DivergingSegment {
  readonly part: DivergingPart;
  readonly start: number;
  readonly end: number;
}

/** The parts of a step away from zero in their order: increases up, decreases down. */
export function divergingSegments(
  { values }: DivergingRow,
  { parts }: DivergingBarData,
): DivergingSegment[] {
  const level = { up: 0, down: 0 };
  return parts.flatMap((part, place) => {
    const value = values[place] ?? 0;
    if (value === 0) return [];
    const side = value > 0 ? 'up' : 'down';
    const start = level[side];
    level[side] += value;
    return [{ part, start, end: level[side] }];
  });
}

/** The range of the axis: all stacks and nets, with 0 in it; never empty. */
export function divergingDomain(input: DivergingBarData): [number, number] {
  const levels = input.rows.flatMap((row) => [
    row.net,
    ...divergingSegments(row, input).map(({ end }) => end),
  ]);
  const [low, high] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  return low === high ? [-1, 1] : [low, high];
}
