import type { CodeLabel } from './code-list';

/** An industry (業種) with its reference to 日本標準産業分類 (JSIC, revision 14). */
export interface Industry extends CodeLabel {
  readonly jsic: string;
}

/** The industries in which the federation organises, in their canonical order. Seed of a dated code table. */
export const INDUSTRIES: readonly Industry[] = [
  { code: 'G37', ja: '情報通信', en: 'Information and communications', jsic: 'G37' },
  { code: 'G39', ja: '情報サービス', en: 'Information services', jsic: 'G39+G40' },
  { code: 'D082', ja: '通信建設', en: 'Telecom construction', jsic: 'D082' },
  { code: 'E15', ja: '印刷', en: 'Printing', jsic: 'E15' },
  { code: 'H42', ja: '運輸', en: 'Transport', jsic: 'H42-H49' },
  { code: 'E', ja: '製造', en: 'Manufacturing', jsic: 'E' },
  { code: 'D064', ja: '建築', en: 'Building construction', jsic: 'D064-D066' },
  { code: 'R9221', ja: 'ビルメンテナンス', en: 'Building maintenance', jsic: 'R9221' },
  { code: 'P83', ja: '医療', en: 'Medical care', jsic: 'P83' },
  { code: 'P85', ja: '福祉', en: 'Welfare', jsic: 'P85' },
  { code: 'I5931', ja: '携帯電話販売', en: 'Mobile phone retail', jsic: 'I5931' },
  { code: 'T9999', ja: 'その他・個人加盟', en: 'Other and individual members', jsic: 'T9999' },
];
