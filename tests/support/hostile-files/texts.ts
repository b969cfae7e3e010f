import { bytes, READ, refusedAs, type Expected, type HostileFile } from './hostile-file';

const HEADER = '組合コード,組合名,組合員数\r\n';
const ROW = '9999,ためし労働組合,120\r\n';
const utf8 = (text: string) => () => Buffer.from(text);
const utf16 = (text: string) => () => Buffer.from(`\uFEFF${text}`, 'utf16le');
const csv = (text: string) => utf8(`${HEADER}${text}`);

const WRONG_ENCODING = refusedAs('wrong-encoding');

/** Texts that are no tables, or break where they are cut into rows and cells. */
const BROKEN: readonly (readonly [string, () => Buffer, Expected])[] = [
  ['nothing', utf8(''), refusedAs('empty-file')],
  ['a byte order mark alone', utf8('\uFEFF'), refusedAs('no-rows')],
  ['two byte order marks of UTF-16', utf16('\uFEFF'), READ],
  ['blank lines', utf8('\r\n'.repeat(100_000)), refusedAs('no-rows')],
  ['a NUL in a cell', csv('99\x0099,a,1\r\n'), refusedAs('nul-character')],
  ['NULs alone', () => Buffer.alloc(5000), refusedAs('nul-character')],
  ['half a character in UTF-16', utf16(`${HEADER}9999,\uD800,1\r\n`), WRONG_ENCODING],
  ['UTF-16 that breaks off', () => utf16(HEADER)().subarray(0, -1), WRONG_ENCODING],
  ['overlong UTF-8', () => bytes('code,name\r\n1,\xc0\x80\xe0\x80\xaf\r\n'), WRONG_ENCODING],
  ['bytes of no encoding', () => bytes('code,name\r\n1,\xff\xff\xfe\xa0\r\n'), WRONG_ENCODING],
  ['a character that breaks off', () => utf8(HEADER + ROW)().subarray(0, 14), WRONG_ENCODING],
  [
    'a quotation mark never closed',
    csv(`9999,"ためし,1\r\n${ROW.repeat(50)}`),
    refusedAs('unclosed-quote'),
  ],
  [
    'a quotation mark never closed before 6 MB',
    csv(`9999,"${ROW.repeat(200_000)}`),
    refusedAs('unclosed-quote'),
  ],
  [
    'a cell of a million lines',
    csv(`9999,"${'\n'.repeat(1_000_000)}",1\r\n`),
    refusedAs('too-long-cell'),
  ],
  ['a million quotation marks', csv('"'.repeat(1_000_000)), refusedAs('too-long-cell')],
  ['a line of 6 MB', csv('x'.repeat(6_000_000)), refusedAs('too-long-cell')],
  [
    'a header of 40,000 characters',
    utf8(`${'見'.repeat(40_000)},b\r\n1,2\r\n`),
    refusedAs('too-long-cell'),
  ],
  [
    'a header of 2,000 columns',
    utf8(`${Array.from({ length: 2000 }, (_, n) => `c${n}`).join(',')}\r\n`),
    refusedAs('too-many-columns'),
  ],
  [
    'a million columns in a row',
    csv(`${'1,'.repeat(1_000_000)}1\r\n`),
    refusedAs('too-many-columns'),
  ],
  ['two million rows', () => Buffer.alloc(6_000_000, 'a,b\n'), refusedAs('too-many-rows')],
];

/** Texts that are read, and whose cells are judged. */
const STRANGE: readonly (readonly [string, () => Buffer])[] = [
  ['a million commas and nothing else', csv(`${','.repeat(1_000_000)}\r\n`)],
  [
    'numbers below nothing and beyond all',
    csv(
      '9999,a,-5\r\n9999,b,1e308\r\n9999,c,NaN\r\n9999,d,Infinity\r\n9999,e,0x10\r\n9999,f,99999999999999999999\r\n9999,g,1.5\r\n',
    ),
  ],
  ['numbers that a database cannot hold', csv('9999,a,2147483648\r\n9999,b,9007199254740993\r\n')],
  ['formulas', csv("9999,=cmd|'/C calc'!A0,=1+1\r\n9999,@SUM(A1),+5\r\n9999,'=1,-3\r\n")],
  [
    'what a COPY would take for its end',
    csv('9999,\\.,1\r\n\\.\r\n9999,\\N,2\r\n9999,a\\tb\\\\,3\r\n'),
  ],
  ['what SQL would take for its own', csv("9999,'); DROP TABLE import_file; --,1\r\n")],
  ['HTML', csv('9999,<img src=x onerror=alert(1)>,1\r\n')],
  ['names from right to left', csv('9999,\u202Eعربي\u202C,1\r\n')],
  ['UTF-7', utf8('code,name,members\r\n9999,+MEQwRA-,1\r\n')],
  ['escapes of a terminal', csv('9999,\x1B[2J\x1B]0;evil\x07,1\r\n')],
  ['JSON', utf8('{"unions":[{"code":"9999","members":1}]}')],
  ['line ends of three systems', utf8('code,name\r1,a\n2,b\r\n3,c')],
  ['quotation marks in the midst of cells', csv('9999,a"b"c,"1""2" 3\r\n')],
  ['letters that are not Japanese', csv('9999,𠮷野家組合😀\u{1F468}\u200D\u{1F469},1\r\n')],
  ['marks upon marks', csv(`9999,${'a\u0301'.repeat(5000)},1\r\n`)],
  ['20,000 rows without a union', csv('x,y,z\r\n'.repeat(20_000))],
  ['rows of every length', utf8(Array.from({ length: 900 }, (_, n) => 'x,'.repeat(n)).join('\n'))],
];

/** Names that would be paths, or would not be shown as what they are. */
const NAMES: readonly (readonly [string, string])[] = [
  ['a name that climbs', '../../../../etc/passwd.csv'],
  ['a name of Windows that climbs', '..\\..\\windows\\evil.csv'],
  ['a name that turns round', 'harmless\u202Evsc.exe.csv'],
  ['a name of 5,000 letters', `${'長'.repeat(5000)}.csv`],
  ['a name of dots', '...'],
  ['a name with a tag', '<script>alert(1)</script>.csv'],
];

export const TEXTS: readonly HostileFile[] = [
  ...BROKEN.map(([name, content, expected]) => ({ name, content, expected })),
  {
    name: 'more than may come',
    content: () => Buffer.alloc(129 * 1024 * 1024, 'a,b\n'),
    expected: { status: 413 },
  },
  ...STRANGE.map(([name, content]) => ({ name, content, expected: READ })),
  ...NAMES.map(([name, fileName]) => ({
    name,
    fileName,
    content: csv(ROW),
    expected: READ,
  })),
];
