import type { UnionFigures } from '@soshiki/contracts';

export type UnionFigure = UnionFigures['figures'][number];

/** What is said of a figure beside its number. */
export type FigureFlag = 'reported' | 'corrected' | 'carried' | 'missing' | 'not-affiliated';

export interface FigureRow extends UnionFigure {
  readonly flag: FigureFlag;
  /** Members against the period before; `null` where either of them is not known. */
  readonly difference: number | null;
}

/** A figure of the period itself that took the place of another one is 訂正, not 報告値. */
export function flagOf({ status, isCorrected }: UnionFigure): FigureFlag {
  return status === 'reported' && isCorrected ? 'corrected' : status;
}

/** The figures with their flags and differences, oldest first, without the months before the union came and after it
 *  left. Differences are of neighbouring rows, in persons. */
export function figureRows(figures: readonly UnionFigure[]): FigureRow[] {
  const isIn = ({ status }: UnionFigure) => status !== 'not-affiliated';
  const first = figures.findIndex(isIn);
  const last = figures.findLastIndex(isIn);
  if (first === -1) return [];
  return figures.slice(first, last + 1).map((figure, place, shown) => {
    const before = shown[place - 1]?.members ?? null;
    const { members } = figure;
    const difference = members === null || before === null ? null : members - before;
    return { ...figure, flag: flagOf(figure), difference };
  });
}
