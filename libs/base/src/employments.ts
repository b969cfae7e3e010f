import type { CodeLabel } from './code-list';

/** Employment type of members as reported, in canonical order. */
export const EMPLOYMENTS = [
  { code: 'regular', ja: '正規', en: 'Regular' },
  { code: 'nonregular', ja: '非正規（パートタイム等）', en: 'Non-regular (part-time and other)' },
  { code: 'unknown', ja: '未回答', en: 'Not answered' },
] as const satisfies readonly CodeLabel[];

export type Employment = (typeof EMPLOYMENTS)[number]['code'];
