import type { SeriesPaint } from '@soshiki/charts';
import { NOT_REPORTED } from './make-up';

/** What is not reported is grey and hatched: it is no part of its own. */
export function partPaint(code: string, place: number): SeriesPaint {
  if (code === NOT_REPORTED) return { paint: 'faded', isHatched: true };
  return { paint: `series:${place}`, isHatched: false };
}
