import { rawZip, type RawEntry } from './raw-zip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a small, honest workbook; a test spoils some of them. */
export const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="人員" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  ),
  'xl/sharedStrings.xml': strings('<si><t>共有</t></si>'),
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': sheet(honestRows()),
};

/** A workbook with some parts replaced, or left out where `null` stands, and further entries behind. */
export function workbook(
  changed: Readonly<Record<string, Buffer | string | null>> = {},
  further: readonly RawEntry[] = [],
): Buffer {
  const parts = Object.entries({ ...PARTS, ...changed });
  const entries = parts.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
  return rawZip([...entries, ...further]);
}

/** A workbook whose one sheet has these elements as its rows. */
export const withRows = (rows: string): Buffer =>
  workbook({ 'xl/worksheets/sheet1.xml': sheet(rows) });

export function sheet(rows: string, behind = ''): string {
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

export function strings(items: string): string {
  return `${XML}<sst xmlns="${MAIN}">${items}</sst>`;
}

export function relations(...items: string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** A cell with words of its own, and one with a number as it is written. */
export function text(address: string, words: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

export function number(address: string, written: string): string {
  return `<c r="${address}"><v>${written}</v></c>`;
}

/** Rows as an honest sender has them, a header first. */
export function honestRows(further = ''): string {
  const header = `<row r="1">${text('A1', '組合コード')}${text('B1', '組合名')}${text('C1', '組合員数')}</row>`;
  const row = `<row r="2">${text('A2', '9999')}${text('B2', 'ためし労働組合')}${number('C2', '120')}</row>`;
  return `${header}${row}${further}`;
}
