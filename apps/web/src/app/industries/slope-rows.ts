import { type LineMode, type SeriesPaint, type SlopeRow, inMode } from '@soshiki/charts';
import type { Breakdown } from '@soshiki/contracts';
import type { Measure } from '../page/page-query';
import type { RowsLink } from '../ui/rows-link';

/** What the lines of a slope stand for. */
export interface SlopeSubject {
  readonly title: string;
  readonly fileName: string;
  /** The only measure that makes sense; left out where the reader chooses. */
  readonly measure?: Measure;
  /** Only the largest of now are drawn. */
  readonly most: number;
  readonly name: (code: string, otherwise: string) => string;
  readonly paint: (code: string, place: number) => SeriesPaint;
  readonly rowsOf: (code: string, period: string | undefined) => RowsLink | null;
  readonly pageOf: (code: string) => RowsLink;
}

/** The rows of two breakdowns by the same dimension, joined: as counts, against before (= 100), or as parts of the whole.
 *  What is at one end only has no value at the other. */
export function slopeRows(
  { before, after }: { readonly before: Breakdown; readonly after: Breakdown },
  { mode, measure }: { readonly mode: LineMode; readonly measure: Measure },
  subject: Pick<SlopeSubject, 'most' | 'name' | 'paint'>,
): SlopeRow[] {
  const earlier = new Map(before.rows.map((row) => [row.keys[0], row[measure]]));
  const totals = [before.total[measure], after.total[measure]];
  return [...after.rows]
    .sort((a, b) => (b[measure] ?? -1) - (a[measure] ?? -1))
    .slice(0, subject.most)
    .map(({ keys: [key = ''], names: [name = key], ...row }, place) => {
      const counts = [earlier.get(key) ?? null, row[measure]];
      const [from = null, to = null] = inMode({ counts, totals }, mode);
      const paint = subject.paint(key, place);
      return { key, name: subject.name(key, name), before: from, after: to, paint };
    });
}

/** Keys of the lines that rise or fall most against what they were. */
export function steepest(rows: readonly SlopeRow[], most: number): string[] {
  const slope = ({ before, after }: SlopeRow) =>
    before === null || after === null || before === 0 ? 0 : Math.abs(after - before) / before;
  return [...rows]
    .sort((a, b) => slope(b) - slope(a))
    .slice(0, most)
    .map(({ key }) => key);
}
