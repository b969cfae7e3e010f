import { NONE, type CodeLabel } from './code-list';

/** The eight industry groups (業種グループ), a second classification, then `none` for unions in no group. */
export const INDUSTRY_GROUPS: readonly CodeLabel[] = [
  { code: 'info-services', ja: '情報サービス', en: 'Information services' },
  { code: 'transport', ja: '運輸', en: 'Transport' },
  { code: 'care', ja: '医療・福祉', en: 'Medical care and welfare' },
  { code: 'telecom-construction', ja: '通信建設', en: 'Telecom construction' },
  { code: 'manufacturing', ja: '製造', en: 'Manufacturing' },
  { code: 'building-maintenance', ja: 'ビルメンテナンス', en: 'Building maintenance' },
  { code: 'mobile-retail', ja: '携帯電話販売店', en: 'Mobile phone shops' },
  { code: 'printing', ja: '印刷', en: 'Printing' },
  { code: NONE, ja: '業種グループなし', en: 'No industry group' },
];
