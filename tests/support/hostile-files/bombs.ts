import { refusedAs, READ, UNREADABLE, type HostileFile } from './hostile-file';
import { honestRows, sheet, strings, workbook } from './plain-workbook';
import { rawZip } from './raw-zip';

const MEGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const TOO_BIG = refusedAs('too-big-inside');
/** What the watch over memory and time may find first. */
const TOO_MUCH = refusedAs('too-much-memory', 'took-too-long');

const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);

/** Words that pack well, but not as well as what is taken for a bomb at once. */
function words(megabytes: number, between: (text: string) => string): string {
  const pieces: string[] = [];
  for (let length = 0, place = 0; length < megabytes * MEGABYTE; place += 1) {
    const piece = between(`${(place * 7919) % 1_000_003}`.padEnd(80, 'a'));
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}

/** Small files that would be very large ones. */
export const BOMBS: readonly HostileFile[] = [
  {
    name: 'a picture of zeros',
    content: () => workbook({ 'xl/media/image1.png': zeros(40) }),
    expected: TOO_BIG,
  },
  {
    name: 'a sheet of blanks',
    content: () => workbook({ [SHEET]: sheet(' '.repeat(30 * MEGABYTE)) }),
    expected: TOO_BIG,
  },
  {
    name: '3,000 parts',
    content: () =>
      workbook(
        {},
        Array.from({ length: 3000 }, (_, n) => ({ name: `xl/p${n}.xml`, content: '' })),
      ),
    expected: TOO_BIG,
  },
  {
    name: 'parts that share their bytes',
    content: () =>
      rawZip([
        { name: 'xl/first.xml', content: zeros(1) },
        ...Array.from({ length: 300 }, (_, n) => ({
          name: `xl/p${n}.xml`,
          content: zeros(1),
          isOverlapping: true,
        })),
      ]),
    expected: TOO_BIG,
  },
  {
    name: 'a part that says it is huge',
    content: () => workbook({}, [{ name: 'xl/a.xml', content: 'a', toldSize: 0xfffffff0 }]),
    expected: TOO_BIG,
  },
  {
    name: 'a sheet that says it is small',
    content: () =>
      workbook({ [SHEET]: null }, [
        { name: SHEET, content: sheet(' '.repeat(20 * MEGABYTE)), toldSize: 1000 },
      ]),
    expected: UNREADABLE,
  },
  {
    name: 'bombs within bombs',
    content: () => workbook({ 'xl/media/1.zip': rawZip([{ name: 'a', content: zeros(30) }]) }),
    expected: READ,
  },
  {
    name: 'a text of 60 MB in one cell',
    content: () =>
      workbook({
        [SHEET]: sheet(
          `<row r="1"><c r="A1" t="str"><v>${words(60, (text) => text)}</v></c></row>`,
        ),
      }),
    expected: refusedAs('too-much-memory', 'took-too-long', 'too-long-cell'),
  },
  {
    name: 'shared texts of 80 MB',
    content: () =>
      workbook({ 'xl/sharedStrings.xml': strings(words(90, (t) => `<si><t>${t}</t></si>`)) }),
    expected: TOO_MUCH,
  },
  {
    name: 'an attribute of 20 MB',
    content: () =>
      workbook({ [SHEET]: sheet(`<row r="1" x="${words(20, (text) => text)}"/>${honestRows()}`) }),
    expected: refusedAs('unreadable', 'too-much-memory', 'took-too-long'),
  },
  {
    name: 'a comment of 30 MB',
    content: () =>
      workbook({ [SHEET]: sheet(`<!--${words(30, (text) => text)}-->${honestRows()}`) }),
    expected: READ,
  },
  {
    name: 'a million empty cells in a row',
    content: () => workbook({ [SHEET]: sheet(honestRows(`<row r="3">${cells(1_000_000)}</row>`)) }),
    expected: READ,
  },
];

function cells(count: number): string {
  return Array.from({ length: count }, (_, place) => `<c s="${(place * 7919) % 9973}"/>`).join('');
}
