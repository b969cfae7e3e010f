import type { FileColumnKind } from '../table-file';

/** Places of the cell styles in `STYLES_XML`. */
export const STYLE = { header: 1, text: 2, label: 8, prose: 9 } as const;

/** Style of the cells of a column. */
export const STYLE_OF_KIND: Readonly<Record<FileColumnKind, number>> = {
  text: STYLE.text,
  count: 3,
  difference: 4,
  share: 5,
  rate: 6,
  index: 7,
  day: 10,
};

/** Number formats: thousands in threes, a decrease with △ as official tables have it, per cent with one decimal. */
const FORMATS: readonly (readonly [id: number, code: string])[] = [
  [164, '#,##0;"△"#,##0'],
  [165, '0.0%'],
  [166, '0.0%;"△"0.0%'],
  [167, '0.0'],
  [168, 'yyyy\\-mm\\-dd'],
];
const [GENERAL, AS_TEXT, IN_THREES] = [0, 49, 3];

interface Look {
  readonly format: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly align?: string;
}

const LOOKS: readonly Look[] = [
  { format: GENERAL },
  { format: AS_TEXT, font: 1, fill: 2, border: 1, align: 'vertical="center" wrapText="1"' },
  { format: AS_TEXT },
  { format: IN_THREES },
  { format: 164 },
  { format: 165 },
  { format: 166 },
  { format: 167 },
  { format: AS_TEXT, font: 1, align: 'vertical="top"' },
  { format: AS_TEXT, align: 'vertical="top" wrapText="1"' },
  { format: 168 },
];

const FONT = '<sz val="11"/><name val="游ゴシック"/><family val="2"/><charset val="128"/>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const UNDERLINED =
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border>';

/** The styles of every workbook of a table. */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${FORMATS.length}">${FORMATS.map(
  ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
).join(
  '',
)}</numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EEF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2">${NO_BORDER}${UNDERLINED}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.map(
  lookXml,
).join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function lookXml({ format, font = 0, fill = 0, border = 0, align }: Look): string {
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
  const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}`;
  return align === undefined
    ? `${start}/>`
    : `${start} applyAlignment="1"><alignment ${align}/></xf>`;
}
