import { BLOCK_MEMBERSHIPS, parsePeriod } from '@soshiki/base';
import type { ApprovedFigure, Cell, Ledger, ProfileVersion, UnionFacts } from '../ledger';

/** A profile valid for ever, of a council affiliate in information services in Tokyo. */
export function aProfile(more: Partial<ProfileVersion> = {}): ProfileVersion {
  return {
    name: '見本労働組合',
    kind: 'council',
    industry: 'G39',
    industryGroup: 'info-services',
    prefecture: '13',
    parent: null,
    from: '1962-01-01',
    until: null,
    ...more,
  };
}

/** A cell of ten men in regular employment in Tokyo. */
export function aCell(more: Partial<Cell> = {}): Cell {
  return { prefecture: '13', gender: 'male', employment: 'regular', members: 10, ...more };
}

/** An approved figure of the given cells. */
export function aFigure(period: string, cells: readonly Cell[], revision = 1): ApprovedFigure {
  const members = cells.reduce((sum, cell) => sum + cell.members, 0);
  return { period: parsePeriod(period), revision, members, cells };
}

/** A union affiliated since 1991. `reports` are members in Tokyo by period; `figures` say more. */
export function aUnion(
  code: string,
  {
    reports = {},
    ...more
  }: Partial<UnionFacts> & { readonly reports?: Readonly<Record<string, number>> } = {},
): UnionFacts {
  return {
    code,
    profiles: [aProfile({ name: `第${code}組合` })],
    affiliations: [{ from: '1991-07-01', until: null }],
    figures: Object.entries(reports).map(([period, members]) =>
      aFigure(period, members === 0 ? [] : [aCell({ members })]),
    ),
    ...more,
  };
}

/** A ledger of the given unions with the seeded blocks. */
export function aLedger(
  unions: readonly UnionFacts[],
  transfers: Ledger['transfers'] = [],
): Ledger {
  return { unions, transfers, blocks: BLOCK_MEMBERSHIPS };
}
