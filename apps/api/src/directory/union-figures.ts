import { periodOfDay } from '@soshiki/base';
import type { UnionFigures } from '@soshiki/contracts';
import type { FigureRow } from './figures.queries';

type Figure = UnionFigures['figures'][number];

/** One month of a union's figures as it is answered. */
export function figureOf(row: FigureRow): Figure {
  const period = periodOfDay(row.day);
  const status = statusOf(row, period);
  const isFigure = status === 'reported' || status === 'carried';
  return {
    period,
    status,
    members: row.members,
    figurePeriod: row.figurePeriod,
    revision: row.revision,
    isCorrected: isFigure && (row.revision ?? 1) > 1,
    correctionReason: row.reason,
    enteredBy: row.enteredBy,
    enteredAt: utc(row.enteredAt),
    approvedAt: utc(row.approvedAt),
  };
}

function statusOf({ counts, figurePeriod }: FigureRow, period: string): Figure['status'] {
  if (!counts) return 'not-affiliated';
  if (figurePeriod === null) return 'missing';
  return figurePeriod === period ? 'reported' : 'carried';
}

/** An instant of PostgreSQL's JSON as ISO 8601 in UTC. */
export function utc<Instant extends string | null>(instant: Instant): Instant | string {
  return instant === null ? instant : new Date(instant).toISOString();
}
