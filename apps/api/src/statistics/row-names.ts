import {
  BLOCKS,
  EMPLOYMENTS,
  GENDERS,
  INDUSTRY_GROUPS,
  KINDS,
  NO_PARENT,
  PREFECTURES,
  SIZE_BANDS,
} from '@soshiki/base';
import type { Dimension } from '@soshiki/contracts';

type Labels = readonly { readonly code: string; readonly ja: string }[];

/** Labels of lists that are fixed, and of the keys that no code table holds. */
const LABELS: Readonly<Partial<Record<Dimension, Labels>>> = {
  kind: KINDS,
  sizeBand: SIZE_BANDS,
  gender: GENDERS,
  employment: EMPLOYMENTS,
  industryGroup: INDUSTRY_GROUPS,
  block: BLOCKS,
  prefecture: PREFECTURES,
  parent: [NO_PARENT],
};

/** What a key of a row is called: the name the ledger gave it on the day, else the fixed label of the
 *  list, else the key itself. */
export function nameOfKey(dimension: Dimension, key: string, named: string | null): string {
  return named ?? LABELS[dimension]?.find(({ code }) => code === key)?.ja ?? key;
}
