import { READ, refusedAs, UNREADABLE, type HostileFile } from './hostile-file';
import {
  honestRows,
  number,
  PARTS,
  relations,
  sheet,
  strings,
  text,
  withRows,
  workbook,
} from './plain-workbook';
import { HONEST } from './wrong-kinds';

const CUTS = 16;

/** The honest workbook, broken off at many places. */
const TRUNCATED: readonly HostileFile[] = Array.from({ length: CUTS }, (_, place) => ({
  name: `a workbook broken off after ${place + 1}/${CUTS + 1}`,
  content: () => HONEST.subarray(0, Math.floor((HONEST.length * (place + 1)) / (CUTS + 1))),
  expected: UNREADABLE,
}));

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const sheetRelation = (target: string, mode = 'Internal') =>
  relations(`<Relationship Id="rId1" Type="x/worksheet" Target="${target}" TargetMode="${mode}"/>`);
const withSheet = (content: Buffer | string) => workbook({ [SHEET]: content });
const withDoctype = (doctype: string, words: string) =>
  withSheet(
    sheet(`<row r="1">${text('A1', words)}</row>`).replace('<worksheet', `${doctype}<worksheet`),
  );

const LAUGHS = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');

/** XML that is wrong, or would be dangerous to a reader that believed it. */
const XML: readonly (readonly [string, () => Buffer, typeof READ])[] = [
  [
    'a billion laughs',
    () => withDoctype(`<!DOCTYPE w [<!ENTITY l0 "ha">${LAUGHS}]>`, '&l10;'),
    UNREADABLE,
  ],
  [
    'an entity that is a file of the server',
    () => withDoctype('<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'),
    UNREADABLE,
  ],
  [
    'a document type from elsewhere',
    () => withDoctype('<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">', 'x'),
    UNREADABLE,
  ],
  [
    'an entity nobody declared',
    () => withRows(`<row r="1">${text('A1', '&x;')}</row>`),
    UNREADABLE,
  ],
  [
    'elements nested a hundred thousand deep',
    () => withSheet('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
    UNREADABLE,
  ],
  ['a sheet that breaks off', () => withSheet(sheet(honestRows()).slice(0, -30)), UNREADABLE],
  ['tags that cross', () => withRows('<row r="1"><c></row></c>'), UNREADABLE],
  ['bytes that are no UTF-8', () => withSheet(Buffer.from([0x3c, 0x61, 0x3e, 0xff])), UNREADABLE],
  ['a sheet in UTF-16', () => withSheet(Buffer.from(sheet(honestRows()), 'utf16le')), UNREADABLE],
  ['a NUL by its number', () => withRows(`<row r="1">${text('A1', '&#0;')}</row>`), UNREADABLE],
  [
    'half a character by its number',
    () => withRows(`<row r="1">${text('A1', '&#xD800;')}</row>`),
    UNREADABLE,
  ],
  ['an empty sheet part', () => withSheet(''), UNREADABLE],
  ['JSON for a sheet', () => withSheet('{"rows":[]}'), UNREADABLE],
];

/** Parts that are missing, or lead where they should not. */
const PARTS_AMISS: readonly (readonly [string, () => Buffer, typeof READ])[] = [
  ['no relations', () => workbook({ [RELATIONS]: null }), UNREADABLE],
  ['no sheet part', () => workbook({ [SHEET]: null }), refusedAs('no-sheets')],
  [
    'a sheet on another server',
    () => workbook({ [RELATIONS]: sheetRelation('http://127.0.0.1:9/sheet1.xml', 'External') }),
    refusedAs('no-sheets'),
  ],
  [
    'a sheet that is a file of the server',
    () => workbook({ [RELATIONS]: sheetRelation('../../../../../../etc/passwd') }),
    refusedAs('no-sheets'),
  ],
  [
    'a part that climbs out of the archive',
    () => workbook({ '../../../../tmp/evil.txt': 'evil' }),
    UNREADABLE,
  ],
  ['a part at the root of the disk', () => workbook({ '/etc/cron.d/evil': 'evil' }), UNREADABLE],
  ['a part on another drive', () => workbook({ 'C:\\evil.bat': 'evil' }), UNREADABLE],
  ['a sheet given twice', () => workbook({}, [{ name: SHEET, content: sheet('') }]), UNREADABLE],
  [
    'a sheet given twice in another case',
    () => workbook({}, [{ name: SHEET.toUpperCase(), content: sheet('') }]),
    UNREADABLE,
  ],
  [
    'an encrypted part',
    () => workbook({}, [{ name: 'xl/secret.xml', content: 'x', flags: 1 }]),
    UNREADABLE,
  ],
  [
    'a packing that nobody knows',
    () => workbook({ [SHEET]: null }, [{ name: SHEET, content: sheet(''), method: 99 }]),
    UNREADABLE,
  ],
  [
    'a part whose sum is wrong',
    () => workbook({ [SHEET]: null }, [{ name: SHEET, content: sheet(''), toldCrc: 1 }]),
    UNREADABLE,
  ],
  [
    'links to other workbooks',
    () => workbook({ 'xl/externalLinks/externalLink1.xml': '<a/>' }),
    READ,
  ],
  ['a wrong content type', () => workbook({ '[Content_Types].xml': 'not even XML' }), READ],
  ['a sheet without rows', () => withRows(''), refusedAs('no-rows')],
  ['an archive in the archive', () => workbook({ 'xl/media/inner.zip': HONEST }), READ],
];

/** Cells and rows that no honest program writes. */
const CELLS: readonly (readonly [string, () => Buffer, typeof READ])[] = [
  [
    'a cell in the last corner',
    () => withRows(honestRows(`<row r="1048576">${text('XFD1048576', 'x')}</row>`)),
    refusedAs('too-many-columns'),
  ],
  [
    'a row beyond all rows',
    () => withRows(honestRows('<row r="99999999"/>')),
    refusedAs('too-many-rows'),
  ],
  ['rows in the wrong order', () => withRows('<row r="5"/><row r="4"/>'), UNREADABLE],
  ['a row number that is none', () => withRows('<row r="-1"/>'), UNREADABLE],
  [
    'cells in the wrong order',
    () => withRows(`<row r="1">${text('B1', 'x')}${text('A1', 'y')}</row>`),
    UNREADABLE,
  ],
  ['an address that is none', () => withRows(`<row r="1">${text('ZZZZ1', 'x')}</row>`), UNREADABLE],
  [
    '1,500 columns',
    () => withRows(`<row r="1">${'<c t="b"><v>1</v></c>'.repeat(1500)}</row>`),
    refusedAs('too-many-columns'),
  ],
  [
    'a cell of 40,000 characters',
    () => withRows(honestRows(`<row r="3">${text('B3', '長'.repeat(40_000))}</row>`)),
    refusedAs('too-long-cell'),
  ],
  [
    'a shared text that is not there',
    () => withRows(honestRows('<row r="3"><c r="B3" t="s"><v>-7</v></c></row>')),
    READ,
  ],
  [
    'a style that is not there',
    () => withRows(honestRows('<row r="3"><c r="C3" s="999999"><v>5</v></c></row>')),
    READ,
  ],
  [
    'a day at the end of all days',
    () => withRows(honestRows('<row r="3"><c r="C3" s="1"><v>1e308</v></c></row>')),
    READ,
  ],
  [
    'numbers that are none',
    () =>
      withRows(
        honestRows(
          `<row r="3">${number('C3', 'NaN')}</row><row r="4">${number('C4', '-1e308')}</row><row r="5">${number('C5', '0.1')}</row>`,
        ),
      ),
    READ,
  ],
  [
    'a formula without a result that starts a program',
    () =>
      withRows(
        honestRows(`<row r="3">${text('A3', '9998')}<c r="C3"><f>cmd|'/C calc'!A0</f></c></row>`),
      ),
    READ,
  ],
  [
    'a formula that loads a page',
    () =>
      withRows(
        honestRows(
          '<row r="3"><c r="C3"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>5</v></c></row>',
        ),
      ),
    READ,
  ],
  [
    'merged cells over the whole sheet',
    () =>
      workbook({
        [SHEET]: sheet(honestRows(), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      }),
    READ,
  ],
  [
    'a sheet with a name that breaks words',
    () =>
      workbook({
        'xl/workbook.xml': (PARTS['xl/workbook.xml'] ?? '').replace(
          '人員',
          '&quot;&lt;script&gt;'.repeat(40),
        ),
      }),
    READ,
  ],
  [
    'readings that are no part of the text',
    () =>
      workbook({
        'xl/sharedStrings.xml': strings(
          `<si><t>名</t>${'<rPh sb="0" eb="1"><t>ナ</t></rPh>'.repeat(10_000)}</si>`,
        ),
      }),
    READ,
  ],
];

export const BROKEN_WORKBOOKS: readonly HostileFile[] = [
  ...TRUNCATED,
  ...[...XML, ...PARTS_AMISS, ...CELLS].map(([name, content, expected]) => ({
    name,
    content,
    expected,
  })),
];
