import { periodOf, referenceDay, type Period } from './period';

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly firstDay: string;
  /** Last calendar month any day of which belongs to the era; `null` for the present one. */
  readonly lastMonth: string | null;
}

/** Eras of the Gregorian months, newest first. Source: 元号法 and the ordinances (政令) that set each era. */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', firstDay: '2019-05-01', lastMonth: null },
  { name: '平成', letter: 'H', firstDay: '1989-01-08', lastMonth: '2019-04' },
  { name: '昭和', letter: 'S', firstDay: '1926-12-25', lastMonth: '1989-01' },
  { name: '大正', letter: 'T', firstDay: '1912-07-30', lastMonth: '1926-12' },
  { name: '明治', letter: 'M', firstDay: '1868-01-25', lastMonth: '1912-07' },
];

const DASHES = /[‐‑‒–—―−ー]/g;
const TRAILING_WORDS = /(?:末日?|分|期)?(?:現在|時点)?$/;
const WESTERN = /^(\d{4})(?:年|[-/.])(\d{1,2})月?$/;
const JAPANESE = /^(明治|大正|昭和|平成|令和|[MTSHR])\.?(元|\d{1,2})(?:年|[-/.])(\d{1,2})月?$/i;

/** A period in the Japanese era of its reference day: `2025-12` → `令和7年12月`, `2019-05` → `令和元年5月`,
 *  `2019-04` → `平成31年4月`, `1989-01` → `平成元年1月`. */
export function eraMonth(period: Period): string {
  const day = referenceDay(period);
  const era = ERAS.find(({ firstDay }) => firstDay <= day);
  if (era === undefined) throw new RangeError(`no era for ${period}`);
  const year = Number(period.slice(0, 4)) - Number(era.firstDay.slice(0, 4)) + 1;
  return `${era.name}${year === 1 ? '元' : String(year)}年${String(Number(period.slice(5)))}月`;
}

/** A period in the Western calendar: `2025-12` → `2025年12月`. */
export function westernMonth(period: Period): string {
  return `${period.slice(0, 4)}年${String(Number(period.slice(5)))}月`;
}

/** The period a person wrote, or `null` when it is none: `令和7年12月`, `R7.12`, `H30.3`, `平成30年3月`, `2025/12`,
 *  `2025年12月`, `2025-12`, full-width digits, spaces and a trailing 末, 分, 期, 現在 or 時点. A month its era never had
 *  (平成40年) is `null`, not guessed. Source: product brief, "Forgiving in, strict out". */
export function readPeriod(text: string): Period | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(DASHES, '-')
    .replace(TRAILING_WORDS, '');
  return readWestern(plain) ?? readJapanese(plain);
}

function readWestern(text: string): Period | null {
  const [, year, month] = WESTERN.exec(text) ?? [];
  return periodOrNull(Number(year), Number(month));
}

function readJapanese(text: string): Period | null {
  const [, sign = '', yearOfEra, month] = JAPANESE.exec(text) ?? [];
  const era = ERAS.find(({ name, letter }) => name === sign || letter === sign.toUpperCase());
  if (era === undefined) return null;
  const count = yearOfEra === '元' ? 1 : Number(yearOfEra);
  const period = periodOrNull(Number(era.firstDay.slice(0, 4)) + count - 1, Number(month));
  return period !== null && isMonthOf(era, period) ? period : null;
}

function isMonthOf(era: Era, period: Period): boolean {
  return era.firstDay.slice(0, 7) <= period && (era.lastMonth === null || period <= era.lastMonth);
}

/** Years before 1873 have no Gregorian month in Japan, years after 9999 no four digits. */
function periodOrNull(year: number, month: number): Period | null {
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
  return isMonth && year >= 1873 && year <= 9999 ? periodOf(year, month) : null;
}
