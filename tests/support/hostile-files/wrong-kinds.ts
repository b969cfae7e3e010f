import { gzipSync } from 'node:zlib';
import { bytes, WRONG_KIND, type HostileFile } from './hostile-file';
import { PARTS, workbook } from './plain-workbook';
import { rawZip } from './raw-zip';

/** First bytes of what is no table, each sent under a name that says otherwise. */
const STARTS: readonly (readonly [string, string])[] = [
  ['a PDF', '%PDF-1.7\n1 0 obj\n'],
  ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ['a GIF', 'GIF89a\x01\0\x01\0'],
  ['a BMP', 'BM\x46\0\0\0\0\0\0\0\x36\0\0\0'],
  ['a TIFF', 'II*\0\x08\0\0\0'],
  ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['a film', '\0\0\0\x18ftypmp42'],
  ['a bzip2 archive', 'BZh91AY&SY'],
  ['an xz archive', '\xfd7zXZ\0\0\x04'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c\0\x04'],
  ['a RAR archive', 'Rar!\x1a\x07\x01\0'],
  ['a zstd archive', '\x28\xb5\x2f\xfd\x24\0'],
  ['an LZH archive', '\x22\x5c-lh5-\0\0'],
  ['a program of Windows', 'MZ\x90\0\x03\0\0\0\x04\0'],
  ['a program of Linux', '\x7fELF\x02\x01\x01\0'],
  ['a program of a Macintosh', '\xcf\xfa\xed\xfe\x07\0\0\x01'],
  ['a class of Java', '\xca\xfe\xba\xbe\0\0\0\x34'],
  ['a database', 'SQLite format 3\0\x10\0'],
  ['an old workbook, or one with a password', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'],
  ['rich text', '{\\rtf1\\ansi 120}'],
  ['a web page that calls itself a workbook', '<html><table><tr><td>120</td></tr></table></html>'],
  ['a workbook of 2003 in XML', '<?xml version="1.0"?>\n<Workbook/>'],
  ['noise', '\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19'],
];

const packed = (...names: string[]) =>
  rawZip(names.map((name) => ({ name, content: `content of ${name}` })));

const PACKED: readonly (readonly [string, () => Buffer])[] = [
  ['a gzip archive', () => gzipSync('組合コード,組合員数\n')],
  ['a Word document', () => packed('[Content_Types].xml', 'word/document.xml')],
  ['a presentation', () => packed('[Content_Types].xml', 'ppt/presentation.xml')],
  ['an OpenDocument sheet', () => packed('mimetype', 'content.xml')],
  ['a binary workbook', () => packed('[Content_Types].xml', 'xl/workbook.bin')],
  ['a workbook with macros', () => workbook({ 'xl/vbaProject.bin': 'Sub Auto_Open()' })],
  ['a workbook with macros of Excel 4', () => workbook({ 'xl/macrosheets/sheet1.xml': '<a/>' })],
  ['an archive with a table in it', () => packed('figures.csv')],
  ['an empty archive', () => rawZip([])],
  ['a workbook without content types', () => workbook({ '[Content_Types].xml': null })],
  ['a workbook without its main part', () => workbook({ 'xl/workbook.xml': null })],
  ['a program for Android', () => packed('AndroidManifest.xml', 'classes.dex')],
];

export const WRONG_KINDS: readonly HostileFile[] = [
  ...STARTS.map(([name, start], place) => ({
    name,
    content: () => Buffer.concat([bytes(start), Buffer.alloc(64)]),
    fileName: place % 2 === 0 ? 'figures.xlsx' : 'figures.csv',
    expected: WRONG_KIND,
  })),
  ...PACKED.map(([name, content]) => ({ name, content, expected: WRONG_KIND })),
];

/** How long the honest workbook is: what is cut off it. */
export const HONEST = workbook(PARTS);
