import { UNKNOWN, type CodeLabel } from './code-list';
import { headcount } from './headcount';

/** Size bands by members, largest first, then `unknown` for a union whose figure is missing. */
export const SIZE_BANDS = [
  { code: '5000+', ja: '5,000人以上', en: '5,000 and more' },
  { code: '1000-4999', ja: '1,000–4,999人', en: '1,000–4,999' },
  { code: '500-999', ja: '500–999人', en: '500–999' },
  { code: '300-499', ja: '300–499人', en: '300–499' },
  { code: '100-299', ja: '100–299人', en: '100–299' },
  { code: '30-99', ja: '30–99人', en: '30–99' },
  { code: '1-29', ja: '29人以下', en: '29 and fewer' },
  { code: 'unknown', ja: '不明', en: 'Not known' },
] as const satisfies readonly CodeLabel[];

export type SizeBand = (typeof SIZE_BANDS)[number]['code'];

/** Least members of each band, largest band first; the band below the last one is `1-29`. */
export const SIZE_BAND_FLOORS: readonly (readonly [number, SizeBand])[] = [
  [5000, '5000+'],
  [1000, '1000-4999'],
  [500, '500-999'],
  [300, '300-499'],
  [100, '100-299'],
  [30, '30-99'],
];

/** Size band of a union with `members` persons; `null` (missing) is `unknown`, zero is in `1-29`.
 *  @throws RangeError when `members` is not a head-count. Source: product brief, vocabulary. */
export function sizeBandOf(members: number | null): SizeBand {
  if (members === null) return UNKNOWN;
  headcount(members);
  return SIZE_BAND_FLOORS.find(([floor]) => members >= floor)?.[1] ?? '1-29';
}
