import { Injectable, inject } from '@angular/core';
import { type SeriesPaint, industryPaint, seriesPaint } from '@soshiki/charts';
import type { Dimension } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';

/** Parts that can be told apart by ten colours, plain and hatched. */
const MOST_COLOURED = 20;

/** The paint of a part: its key, its place among the parts drawn, and the keys brought out. */
export type PartPaint = (key: string, place: number, told: readonly string[]) => SeriesPaint;

/** The colour of a part: its own for ever where its table is short, else that of its place among those brought out. */
@Injectable()
export class PartPaints {
  private readonly codes = inject(CodeTables);

  /** Paints for the parts of a dimension. Source: design, Charts (colours are of codes, never of ranks). */
  of(by: Dimension | null): PartPaint {
    if (by === null) return (_, place) => seriesPaint(place);
    if (by === 'industry') return (key) => industryPaint(key);
    const keys = this.codes.options(by).map(({ code }) => code);
    const isShort = keys.length <= MOST_COLOURED;
    return (key, place, told) => {
      const own = (isShort ? keys : told).indexOf(key);
      return seriesPaint(own === -1 ? place : own);
    };
  }
}
