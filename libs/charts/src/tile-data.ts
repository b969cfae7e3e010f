import type { Measure } from './figure-text';
import type { Language } from './language';

/** Figures of a prefecture; `null` is missing (not reported, not visible), which is not 0. */
export interface TileFigure {
  readonly code: string;
  readonly members: number | null;
  readonly unions: number | null;
  readonly share: number | null;
}

/** A tile map of the 47 prefectures and `00`. Prefectures left out have 0: rows without unions are not sent. */
export interface TileMapData {
  readonly title: string;
  readonly measure: Measure;
  /** Which regional basis the figures have (rule 4); named on the chart. */
  readonly basis: 'workplace' | 'headquarters';
  readonly figures: readonly TileFigure[];
  /** Codes that lie within what the reader may see; absent means all. The others have no figure, not even 0. */
  readonly visible?: ReadonlySet<string> | undefined;
  /** Codes that the reader wants brought out: their tiles have a frame. */
  readonly marked?: readonly string[];
  readonly language: Language;
}
