import type { Measure } from './figure-text';
import type { Language } from './language';
import type { SeriesPaint } from './palette';

/** One row with a value at either end; `null` is missing. */
export interface DumbbellRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly [number | null, number | null];
  readonly paint: SeriesPaint;
}

/** Two figures of the same thing side by side, for instance by workplace and by headquarters. */
export interface DumbbellData {
  readonly title: string;
  readonly measure: Measure;
  /** What the rows are: `都道府県`. */
  readonly dimension: string;
  /** Names of both values. */
  readonly ends: readonly [string, string];
  readonly rows: readonly DumbbellRow[];
  readonly language: Language;
}
