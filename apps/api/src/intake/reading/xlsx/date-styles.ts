import type { Archive } from './archive';
import { readWholeXml, type Attributes } from './xml';

/** Numbers of built-in formats that show a day, Japanese, Chinese and Korean ones among them; formats of hours alone are
 *  none. Source: ECMA-376, part 1, 18.8.30. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 58],
];

/** Which styles of cells show a number as a day, by the number of the style. */
export async function dateStylesOf(archive: Archive, part: string | null): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (part === null) return styles;
  const formats = new Map<number, boolean>();
  const isDay = (id: number) => formats.get(id) ?? isBuiltInDay(id);
  const idOf = (attributes: Attributes) => Number(attributes['numFmtId'] ?? 0);
  let isCellStyles = false;
  await readWholeXml(archive.part(part), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        formats.set(idOf(attributes), isDayFormat(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') isCellStyles = true;
      else if (name === 'xf' && isCellStyles) styles.push(isDay(idOf(attributes)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return styles;
}

function isBuiltInDay(id: number): boolean {
  return BUILT_IN.some(([from, to]) => id >= from && id <= to);
}

/** Whether a format shows years or days: `yyyy/m/d`, `ggge"年"m"月"d"日"`, `[$-411]ge.m.d`, `m/d`. What stands in quotes or
 *  brackets is no part of it, nor is the E of `0.00E+00`. */
export function isDayFormat(format: string): boolean {
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .replace(/general|標準|E[+-]/gi, '');
  return /[yd]|g*e|a{3}|m\s*[./月]/i.test(bare) && !/[0#?]/.test(bare);
}
