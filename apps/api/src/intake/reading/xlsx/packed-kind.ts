import { wrongKind } from '../file-kind';
import type { RefusedFile } from '../refused-file';

const WORKBOOK = {
  ja: 'Excel ブック (.xlsx) として保存し直してください。',
  en: 'Save it as an Excel workbook (.xlsx).',
};
const UNPACK = {
  ja: '展開してから、中の Excel (.xlsx) か CSV を選んでください。',
  en: 'Unpack it and choose the Excel (.xlsx) or CSV file within.',
};

/** Parts by which packed files that are no workbook of ours are known. */
const KINDS: readonly (readonly [RegExp, RefusedFile])[] = [
  [
    /^xl\/(vbaproject\.bin|macrosheets\/)/,
    wrongKind({
      seems: { ja: 'マクロ付きブック (.xlsm)', en: 'a workbook with macros (.xlsm)' },
      advice: WORKBOOK,
    }),
  ],
  [
    /^xl\/workbook\.bin$/,
    wrongKind({
      seems: { ja: 'バイナリ ブック (.xlsb)', en: 'a binary workbook (.xlsb)' },
      advice: WORKBOOK,
    }),
  ],
];
const OTHERS: readonly (readonly [RegExp, RefusedFile])[] = [
  [/^word\//, wrongKind({ seems: { ja: 'Word 文書', en: 'a Word document' } })],
  [/^ppt\//, wrongKind({ seems: { ja: 'PowerPoint', en: 'a PowerPoint file' } })],
  [
    /^mimetype$/,
    wrongKind({
      seems: { ja: 'OpenDocument 形式 (.ods など)', en: 'an OpenDocument file (.ods or another)' },
      advice: WORKBOOK,
    }),
  ],
];
const ARCHIVE = wrongKind({
  seems: { ja: 'ZIP 形式の圧縮ファイル', en: 'a ZIP archive' },
  advice: UNPACK,
});

/** Why a packed file is not read, by the names of its parts in lower case; null for a workbook. */
export function packedKindOf(names: readonly string[]): RefusedFile | null {
  const found = (kinds: typeof KINDS) =>
    kinds.find(([part]) => names.some((name) => part.test(name)))?.[1];
  const isWorkbook = names.includes('[content_types].xml') && names.includes('xl/workbook.xml');
  return found(KINDS) ?? (isWorkbook ? null : (found(OTHERS) ?? ARCHIVE));
}
