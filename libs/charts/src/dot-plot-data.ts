import type { Measure } from './figure-text';
import type { Language } from './language';
import type { SeriesPaint } from './palette';

/** One row: what was, what is, and the change; `null` is missing (of a rate also: nothing to compare with). */
export interface DotPlotRow {
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  /** Fraction, unrounded. */
  readonly rate: number | null;
  readonly paint: SeriesPaint;
}

/** Changes of many around no change. */
export interface DotPlotData {
  readonly title: string;
  readonly quantity: 'difference' | 'rate';
  readonly rows: readonly DotPlotRow[];
  readonly measure: Measure;
  /** What the rows are: `業種`. */
  readonly dimension: string;
  readonly language: Language;
}
