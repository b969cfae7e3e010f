import type { UnionHistory } from '@soshiki/contracts';
import { nameOfKey } from '../statistics/row-names';
import { utc } from './union-figures';

type Profile = UnionHistory['profiles'][number];
type NamedField = 'industry' | 'industryGroup' | 'prefecture' | 'parent';

/** A profile version as PostgreSQL answers it: codes without their names. */
interface ProfileRow extends Omit<Profile, NamedField> {
  readonly industry: string;
  readonly industryGroup: string | null;
  readonly prefecture: string;
  readonly parent: string | null;
}

export interface HistoryAnswer {
  readonly past: {
    readonly code: string;
    readonly profiles: readonly ProfileRow[] | null;
    readonly affiliations: UnionHistory['affiliations'] | null;
    readonly lineage: UnionHistory['lineage'] | null;
  } | null;
  readonly names: readonly (readonly [NamedField, string, string])[] | null;
}

/** The history as it is answered: codes with the names of today, instants in UTC. */
export function historyOf(
  past: NonNullable<HistoryAnswer['past']>,
  names: HistoryAnswer['names'],
): UnionHistory {
  const named = namesFrom(names);
  return {
    code: past.code,
    profiles: (past.profiles ?? []).map((row) => ({
      ...row,
      industry: named('industry', row.industry),
      industryGroup: row.industryGroup === null ? null : named('industryGroup', row.industryGroup),
      prefecture: named('prefecture', row.prefecture),
      parent: row.parent === null ? null : named('parent', row.parent),
      recordedAt: utc(row.recordedAt),
      supersededAt: utc(row.supersededAt),
    })),
    affiliations: (past.affiliations ?? []).map((row) => ({
      ...row,
      recordedAt: utc(row.recordedAt),
      supersededAt: utc(row.supersededAt),
    })),
    lineage: (past.lineage ?? []).map((row) => ({ ...row, recordedAt: utc(row.recordedAt) })),
  };
}

function namesFrom(rows: HistoryAnswer['names']) {
  const known = new Map((rows ?? []).map(([field, code, name]) => [`${field} ${code}`, name]));
  return (field: NamedField, code: string) => ({
    code,
    name: nameOfKey(field, code, known.get(`${field} ${code}`) ?? null),
  });
}
