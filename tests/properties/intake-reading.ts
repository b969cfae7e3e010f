import { parsePeriod } from '@soshiki/base';
import {
  figureReader,
  planOf,
  unionIndex,
  type FigureRow,
  type IntakeIssue,
} from '@soshiki/intake';
import { UNIONS, VOCABULARY, type ShortFigure } from './intake-model';

const INDEX = unionIndex(UNIONS);
const CHOSEN = parsePeriod('2025-12');

/** Reads a sheet back as the server does. */
export function readBack(rows: readonly (readonly string[])[]) {
  const plan = planOf(rows.slice(0, 200), { kind: 'figures', vocabulary: VOCABULARY });
  const reader = figureReader(plan, { index: INDEX, period: CHOSEN, vocabulary: VOCABULARY });
  const read = rows.map((row, at) => reader.read(row, at + 1));
  const issues: IntakeIssue[] = [
    ...read.flatMap((row) => ('issues' in row ? row.issues : [])),
    ...reader.end(),
  ];
  return { plan, read, issues, figures: read.flatMap(shortFigures).sort() };
}

function shortFigures(row: FigureRow): ShortFigure[] {
  if (row.is !== 'figures') return [];
  return row.cells.map((cell) =>
    [row.code, cell.period, cell.prefecture, cell.gender, cell.employment, cell.members].join(' '),
  );
}
