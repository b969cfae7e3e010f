import type { Calendar } from './calendar';
import type { Language } from './language';
import type { LineQuantity } from './line-data';
import type { SeriesPaint } from './palette';

/** One line from before to after; `null` is missing: then there is a point at the other end only, or none. */
export interface SlopeRow {
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly paint: SeriesPaint;
}

/** Figures at two periods, joined. */
export interface SlopeData {
  readonly title: string;
  readonly quantity: LineQuantity;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly SlopeRow[];
  /** Keys drawn in colour with their names; the rest is grey. Empty: all. */
  readonly highlighted: readonly string[];
  readonly language: Language;
  readonly calendar?: Calendar | undefined;
}

/** Whether a row is drawn in its colour, with its name. */
export function isTold({ key }: SlopeRow, { highlighted }: SlopeData): boolean {
  return highlighted.length === 0 || highlighted.includes(key);
}
