import { UNALLOCATED } from '@soshiki/base';
import type { Breakdown } from '@soshiki/contracts';

/** Where a prefecture stands among all: its members, and its rank where it has one. */
interface Standing {
  /** 0 when nobody is there, `null` when no figure of a union there is known. */
  readonly members: number | null;
  /** Members of all prefectures. */
  readonly whole: number;
  /** From 1; the same for the same number of members. None for members of no prefecture, for missing figures and for nobody. */
  readonly rank: number | null;
  /** How many prefectures have members. */
  readonly among: number;
}

/** The standing of a prefecture in a breakdown by prefecture. Members of no prefecture take part in no ranking. */
export function standingOf({ rows, total }: Breakdown, code: string): Standing {
  const own = rows.find(({ keys }) => keys[0] === code);
  const members = own === undefined ? 0 : own.members;
  const ranked = rows.filter((row) => row.keys[0] !== UNALLOCATED && (row.members ?? 0) > 0);
  const isRanked = code !== UNALLOCATED && members !== null && members > 0;
  return {
    ...{ members, whole: total.members, among: ranked.length },
    rank: isRanked ? 1 + ranked.filter((row) => (row.members ?? 0) > members).length : null,
  };
}
