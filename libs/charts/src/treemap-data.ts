import type { Measure } from './figure-text';
import type { Language } from './language';
import type { SeriesPaint } from './palette';

/** One tile: `null` is missing (it has no tile, and is told in the table), 0 has no area. */
export interface TreemapItem {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
}

/** Tiles of one colour that lie together. */
export interface TreemapGroup {
  readonly key: string;
  readonly name: string;
  readonly paint: SeriesPaint;
  readonly items: readonly TreemapItem[];
}

/** Parts of a whole as areas: groups and what they are made of. Keys of items are unique over all groups. */
export interface TreemapData {
  readonly title: string;
  readonly measure: Measure;
  readonly groups: readonly TreemapGroup[];
  /** Keys of groups brought out; empty or left out: all. */
  readonly highlighted?: readonly string[] | undefined;
  readonly language: Language;
}

/** Sum of what is known. */
export function knownSum(items: readonly { readonly value: number | null }[]): number {
  return items.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/** The whole: all items of all groups that have a figure. */
export function treemapTotal({ groups }: TreemapData): number {
  return groups.reduce((sum, { items }) => sum + knownSum(items), 0);
}
