import type { Period } from '@soshiki/base';
import type { Cell } from '@soshiki/statistics';
import type { LedgerTransaction } from '../ledger/ledger-writer';

/** The figure of a union as it counts at a period (rule 2). Persons. */
export interface KnownFigure {
  readonly members: number;
  readonly cells: readonly Cell[];
}

interface FiguresAnswer {
  readonly figures:
    readonly (readonly [code: string, members: number, cells: Cell[] | null])[] | null;
}

/** Figures of the unions with the codes in $15, with their cells. */
const FIGURES_QUERY = `
  SELECT (SELECT json_agg(json_build_array(s.code, s.members,
      (SELECT json_agg(json_build_object('prefecture', c.prefecture, 'gender', c.gender,
          'employment', c.employment, 'members', c.members))
       FROM visible_cell c WHERE c.n = s.n AND c.union_id = s.union_id)))
    FROM visible_state s WHERE s.code = ANY ($15::text[]) AND s.members IS NOT NULL) AS figures`;

/** Figures of unions at a period, read through the scoped source; one that is missing is not there. */
export async function figuresAt(
  ledger: LedgerTransaction,
  period: Period,
  codes: readonly string[],
): Promise<ReadonlyMap<string, KnownFigure>> {
  const { figures } = await ledger.source.ask<FiguresAnswer>({
    days: 'one',
    first: period,
    reading: { filters: {}, basis: 'headquarters' },
    cellRows: 'first',
    select: FIGURES_QUERY,
    own: [codes],
  });
  return new Map(
    (figures ?? []).map(([code, members, cells]) => [code, { members, cells: cells ?? [] }]),
  );
}
