import { Injectable, inject } from '@angular/core';
import { type SeriesPaint, industryPaint, seriesPaint } from '@soshiki/charts';
import type { Dimension } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';

/** Parts that can be told apart by ten colours, plain and hatched. */
const MOST_COLOURED = 20;

/** Codes that stand for not knowing, and how they are painted anywhere. */
const UNKNOWN: readonly string[] = ['unknown', '00', 'none'];
const UNKNOWN_PAINT: SeriesPaint = { paint: 'neutral', isHatched: true };

/** The paint of a code of a short table: its own for ever. `codes` are all there are, in canonical order. */
export function codePaint(by: Dimension, code: string, codes: readonly string[]): SeriesPaint {
  if (UNKNOWN.includes(code)) return UNKNOWN_PAINT;
  return by === 'industry' ? industryPaint(code) : seriesPaint(Math.max(0, codes.indexOf(code)));
}

/** The paint of a part: its key, its place among the parts drawn, and the keys brought out. */
export type PartPaint = (key: string, place: number, told: readonly string[]) => SeriesPaint;

/** The colour of a part: its own for ever where its table is short, else that of its place among those brought out. */
@Injectable()
export class PartPaints {
  private readonly codes = inject(CodeTables);

  /** Paints for the parts of a dimension. Source: design, Charts (colours are of codes, never of ranks). */
  of(by: Dimension | null): PartPaint {
    if (by === null) return (_, place) => seriesPaint(place);
    const codes = this.codes.options(by).map(({ code }) => code);
    if (codes.length <= MOST_COLOURED) return (key) => codePaint(by, key, codes);
    return (key, place, told) => {
      if (UNKNOWN.includes(key)) return UNKNOWN_PAINT;
      return seriesPaint(told.includes(key) ? told.indexOf(key) : place);
    };
  }
}
