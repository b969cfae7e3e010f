import { type SeriesPaint, industryPaint, seriesPaint } from '@soshiki/charts';
import type { Thing } from './thing';

/** A colour for each thing: industries have their own for ever, the others take those that are left, in order. */
export function thingPaints(things: readonly Thing[]): ReadonlyMap<string, SeriesPaint> {
  const paints = new Map<string, SeriesPaint>();
  for (const { id, dimension, code } of things) {
    if (dimension === 'industry') paints.set(id, industryPaint(code));
  }
  for (const { id, dimension } of things) {
    if (dimension !== 'industry') paints.set(id, firstFree(paints));
  }
  return paints;
}

function firstFree(taken: ReadonlyMap<string, SeriesPaint>): SeriesPaint {
  const colours = new Set([...taken.values()].map(({ paint }) => paint));
  const place = [...colours.keys(), ''].findIndex((_, at) => !colours.has(seriesPaint(at).paint));
  return seriesPaint(place);
}
