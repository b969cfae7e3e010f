import { figures, type CorpusFile } from './corpus-file';
import { zipOf } from './zip-file';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts that differ from one workbook to another. */
interface Parts {
  /** What is in the `worksheet` element. */
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
}

/** A workbook part by part, as another program than a library of ours writes it. */
function workbook({ sheet, strings, styles }: Parts): () => Promise<Buffer> {
  const more = [
    ...(strings === undefined ? [] : ([['sharedStrings', strings]] as const)),
    ...(styles === undefined ? [] : ([['styles', styles]] as const)),
  ];
  const types = more.map(
    ([name]) => `<Override PartName="/xl/${name}.xml" ContentType="${PART}.${name}+xml"/>`,
  );
  const relations = more.map(
    ([name], place) =>
      `<Relationship Id="rId${place + 2}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  return () =>
    zipOf([
      [
        '[Content_Types].xml',
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/>${types.join('')}</Types>`,
      ],
      [
        '_rels/.rels',
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="166925"/><sheets><sheet name="人員報告" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>${relations.join('')}</Relationships>`,
      ],
      [
        'xl/worksheets/sheet1.xml',
        `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
      ],
      ...more.map(([name, content]) => [`xl/${name}.xml`, HEAD + content] as const),
    ]);
}

const text = (at: string, index: number): string => `<c r="${at}" t="s"><v>${index}</v></c>`;

/** Excel keeps the reading of every word that was typed with an input method. */
const WITH_READINGS = `<sst xmlns="${MAIN}" count="5" uniqueCount="5"><si><t>組合名</t><rPh sb="0" eb="2"><t>クミアイ</t></rPh><rPh sb="2" eb="3"><t>メイ</t></rPh><phoneticPr fontId="1"/></si><si><t>人数</t><rPh sb="0" eb="2"><t>ニンズウ</t></rPh><phoneticPr fontId="1"/></si><si><r><t>蓮華</t></r><r><rPr><b/><sz val="11"/><rFont val="游ゴシック"/></rPr><t>計算センター労働組合</t></r><rPh sb="0" eb="2"><t>レンゲ</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve">清流ソフト労働組合 </t><rPh sb="0" eb="2"><t>セイリュウ</t></rPh><phoneticPr fontId="1"/></si><si><t>調査時点</t><phoneticPr fontId="1"/></si></sst>`;

/** Formats 27 to 58 are the Japanese Excel's own: it writes their numbers and says nothing of what they are. */
const JAPANESE_STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-ja-JP-x-gannen]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><sz val="6"/><name val="游ゴシック"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="55" fontId="0" applyNumberFormat="1"/><xf numFmtId="57" fontId="0" applyNumberFormat="1"/><xf numFmtId="176" fontId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const PHONETIC_SHEET = `<dimension ref="A1:B3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75"/><sheetData><row r="1" spans="1:2">${text('A1', 0)}${text('B1', 1)}</row><row r="2" spans="1:2">${text('A2', 2)}<c r="B2"><v>640</v></c></row><row r="3" spans="1:2">${text('A3', 3)}<c r="B3"><v>21</v></c></row></sheetData><phoneticPr fontId="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`;

const DAYS_SHEET = `<sheetData><row r="1">${text('A1', 4)}${text('B1', 0)}${text('C1', 1)}</row><row r="2"><c r="A2" s="1"><v>46053</v></c>${text('B2', 2)}<c r="C2"><v>640</v></c></row><row r="3"><c r="A3" s="2"><v>46023</v></c>${text('B3', 3)}<c r="C3"><v>21</v></c></row></sheetData>`;

const inline = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;

/** Cells without their places, texts in the sheet, results of formulas as text: other programs write so. */
const INLINE_SHEET = `<sheetData><row>${inline('組合コード')}${inline('組合名')}${inline('組合員数')}</row><row><c t="str"><f>TEXT(18,&quot;0000&quot;)</f><v>0018</v></c>${inline('蓮華計算センター労働組合')}<c><v>6.4E2</v></c></row><row><c t="str"><v>0026</v></c>${inline('清流ソフト労働組合')}<c t="n"><v>21.0</v></c></row></sheetData>`;

const UNCOUNTED_SHEET = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>組合名</t></is></c><c r="B1" t="inlineStr"><is><t>組合員数</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>蓮華計算センター労働組合</t></is></c><c r="B2"><f>SUM(D2:E2)</f></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>清流ソフト労働組合</t></is></c><c r="B3"><v>21</v></c></row></sheetData>`;

const SPARSE_SHEET = `<sheetData><row r="7"><c r="C7" t="inlineStr"><is><t>組合コード</t></is></c><c r="F7" t="inlineStr"><is><t>組合員数</t></is></c></row><row r="11"><c r="C11"><v>18</v></c><c r="F11"><v>640</v></c></row><row r="40"><c r="C40"><v>26</v></c><c r="F40"><v>21</v></c></row></sheetData>`;

/** Workbooks as Excel and other programs write them, down to the part. */
export const RAW_WORKBOOKS: readonly CorpusFile[] = [
  figures(
    'readings-of-excel.xlsx',
    workbook({ sheet: PHONETIC_SHEET, strings: WITH_READINGS, styles: JAPANESE_STYLES }),
  ),
  figures(
    'days-in-formats-of-excel.xlsx',
    workbook({ sheet: DAYS_SHEET, strings: WITH_READINGS, styles: JAPANESE_STYLES }),
    {},
  ),
  figures('texts-in-the-sheet.xlsx', workbook({ sheet: INLINE_SHEET })),
  figures('formulas-without-results.xlsx', workbook({ sheet: UNCOUNTED_SHEET })),
  figures('far-apart.xlsx', workbook({ sheet: SPARSE_SHEET })),
];
