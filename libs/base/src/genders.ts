import type { CodeLabel } from './code-list';

/** Gender of members as reported, in canonical order. */
export const GENDERS = [
  { code: 'male', ja: '男', en: 'Men' },
  { code: 'female', ja: '女', en: 'Women' },
  { code: 'unknown', ja: '未回答', en: 'Not answered' },
] as const satisfies readonly CodeLabel[];

export type Gender = (typeof GENDERS)[number]['code'];
