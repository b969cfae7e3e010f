import type { Bilingual } from '@soshiki/intake';
import type { RefusedFile } from './refused-file';
import type { FileFormat } from './spooled-file';
import { utf16Of } from './text/utf16';

interface Kind {
  readonly seems: Bilingual;
  readonly advice?: Bilingual;
}

const AS_TABLE: Bilingual = {
  ja: 'Excel (.xlsx) か CSV で保存したファイルを選んでください。',
  en: 'Choose a file saved as Excel (.xlsx) or CSV.',
};
const UNPACK: Bilingual = {
  ja: '展開してから、中の Excel (.xlsx) か CSV を選んでください。',
  en: 'Unpack it and choose the Excel (.xlsx) or CSV file within.',
};
const RESAVE: Bilingual = {
  ja: 'Excel で開き、.xlsx として保存し直してください。',
  en: 'Open it in Excel and save it as .xlsx.',
};

/** The old Excel format; an .xlsx with a password is wrapped in the same. */
const OLE: Kind = {
  seems: {
    ja: 'パスワード付き、または古い形式 (.xls)',
    en: 'protected by a password, or an old .xls',
  },
  advice: {
    ja: 'Excel でパスワードを外し、.xlsx として保存し直してください。',
    en: 'Take the password off in Excel and save it as .xlsx.',
  },
};
const packed = (name: string): Kind => ({
  seems: { ja: `${name} 形式の圧縮ファイル`, en: `a ${name} archive` },
  advice: UNPACK,
});
const image = (name: string): Kind => ({
  seems: { ja: `画像 (${name})`, en: `a picture (${name})` },
});
const program: Kind = { seems: { ja: 'プログラム', en: 'a program' } };
const database: Kind = { seems: { ja: 'データベース', en: 'a database' } };

/** First bytes, as text of one byte a character, and what they tell. Sources: the formats' own specifications. */
const MAGIC: readonly (readonly [RegExp, Kind])[] = [
  [/^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/, OLE],
  [/^%PDF-/, { seems: { ja: 'PDF', en: 'a PDF' } }],
  [/^\x89PNG\r\n\x1A\n/, image('PNG')],
  [/^\xFF\xD8\xFF/, image('JPEG')],
  [/^GIF8[79]a/, image('GIF')],
  [/^BM[^]{4}\0\0\0\0/, image('BMP')],
  [/^(II\*\0|MM\0\*)/, image('TIFF')],
  [/^RIFF[^]{4}WEBP/, image('WebP')],
  [/^[^]{4}ftyp/, { seems: { ja: '動画または写真', en: 'a film or a photograph' } }],
  [/^\x1F\x8B/, packed('gzip')],
  [/^BZh[1-9]1AY/, packed('bzip2')],
  [/^\xFD7zXZ\0/, packed('xz')],
  [/^7z\xBC\xAF\x27\x1C/, packed('7z')],
  [/^Rar!\x1A\x07/, packed('RAR')],
  [/^\x28\xB5\x2F\xFD/, packed('zstd')],
  [/^[^]{2}-lh[0-9d]-/, packed('LZH')],
  [/^[^]{257}ustar/, packed('tar')],
  [/^MZ[^]{0,200}\0/, program],
  [/^\x7FELF/, program],
  [/^(\xCF\xFA\xED\xFE|\xCA\xFE\xBA\xBE)/, program],
  [/^SQLite format 3\0/, database],
  [/^\0\x01\0\0Standard (Jet|ACE) DB/, database],
  [/^\{\\rtf/, { seems: { ja: 'リッチテキスト (RTF)', en: 'rich text (RTF)' } }],
  [
    /^(\xEF\xBB\xBF)?\s*<(!doctype|html|head|body|table)/i,
    { seems: { ja: 'Web ページ (HTML)', en: 'a web page (HTML)' }, advice: RESAVE },
  ],
  [/^(\xEF\xBB\xBF)?\s*<\?xml/i, { seems: { ja: 'XML', en: 'XML' }, advice: RESAVE }],
];

const UNKNOWN: Kind = { seems: { ja: '表ではないファイル', en: 'something that is no table' } };

/** What a file is by its first bytes: a zip is taken for .xlsx until it is looked into, what is no known format for
 *  text. Otherwise says what it seems to be and what to do. */
export function formatOf(start: Buffer): FileFormat | RefusedFile {
  const text = start.toString('latin1');
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(text)) return 'xlsx';
  const known = MAGIC.find(([magic]) => magic.test(text));
  if (known !== undefined) return wrongKind(known[1]);
  return utf16Of(start) === null && isBinary(text) ? wrongKind(UNKNOWN) : 'csv';
}

/** The refusal of a kind of file that is not read. */
export function wrongKind({ seems, advice = AS_TABLE }: Kind): RefusedFile {
  return {
    problem: 'wrong-media-type',
    code: 'wrong-kind',
    message: {
      ja: `このファイルは読み取れません（${seems.ja}のようです）。${advice.ja}`,
      en: `This file cannot be read: it seems to be ${seems.en}. ${advice.en}`,
    },
  };
}

/** Control characters that no text has, in more than one of thirty places. */
function isBinary(text: string): boolean {
  const odd = text.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F\x7F]/g)?.length ?? 0;
  return odd * 30 > text.length;
}
