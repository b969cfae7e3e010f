import {
  BLOCKS,
  EMPLOYMENTS,
  GENDERS,
  INDUSTRIES,
  INDUSTRY_GROUPS,
  KINDS,
  NONE,
  orderOfCodes,
  PREFECTURES,
  SIZE_BANDS,
  UNALLOCATED,
  UNKNOWN,
} from '@soshiki/base';
import type { Dimension } from './view';

const ORDERS: Readonly<Partial<Record<Dimension, ReadonlyMap<string, number>>>> = {
  industry: orderOfCodes(INDUSTRIES),
  industryGroup: orderOfCodes(INDUSTRY_GROUPS),
  prefecture: orderOfCodes(PREFECTURES),
  block: orderOfCodes(BLOCKS),
  kind: orderOfCodes(KINDS),
  sizeBand: orderOfCodes(SIZE_BANDS),
  gender: orderOfCodes(GENDERS),
  employment: orderOfCodes(EMPLOYMENTS),
};

const LAST: ReadonlySet<string> = new Set([NONE, UNKNOWN, UNALLOCATED]);

/** Order of two keys of a dimension: that of its code list; codes added since by their text; `none`, `unknown` and
 *  `00` last. Unions and parents by code. */
export function compareKeys(dimension: Dimension, left: string, right: string): number {
  const places = [left, right].map((key) => placeOf(dimension, key));
  const byPlace = (places[0] ?? 0) - (places[1] ?? 0);
  if (byPlace !== 0) return byPlace;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function placeOf(dimension: Dimension, key: string): number {
  if (LAST.has(key)) return Number.MAX_SAFE_INTEGER;
  const order = ORDERS[dimension];
  return order === undefined ? 0 : (order.get(key) ?? order.size);
}
