import { NONE, type CodeLabel } from './code-list';

/** How a union belongs: nation-wide, through a prefectural council, as a union individuals join, or as a
 *  federation inside the federation (連合体), which has a code but never counts. */
export const KINDS = [
  { code: 'national', ja: '全国単組', en: 'National union' },
  { code: 'council', ja: '協議会加盟組合', en: 'Council affiliate' },
  { code: 'individual', ja: '個人加盟', en: 'Individual membership' },
  { code: 'confederation', ja: '連合体', en: 'Confederation' },
] as const satisfies readonly CodeLabel[];

export type Kind = (typeof KINDS)[number]['code'];

/** Label of the row of unions that belong to no confederation. */
export const NO_PARENT: CodeLabel = {
  code: NONE,
  ja: '連合体に属さない',
  en: 'Not in a confederation',
};
