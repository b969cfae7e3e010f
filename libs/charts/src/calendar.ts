import { eraMonth, isPeriod } from '@soshiki/base';
import type { Language } from './language';

/** How years are counted. English is always Western. */
export type Calendar = 'western' | 'era';

/** Whose words periods are written in: the language, and for Japanese the calendar (Western when left out). */
export interface PeriodManner {
  readonly language: Language;
  readonly calendar?: Calendar | undefined;
}

const LETTERS: Readonly<Record<string, string>> = {
  令和: 'R',
  平成: 'H',
  昭和: 'S',
  大正: 'T',
  明治: 'M',
};

/** Whether periods are told in eras: only in Japanese, and only when the reader chose so. */
export function isInEras({ language, calendar }: PeriodManner): boolean {
  return language === 'ja' && calendar === 'era';
}

/** The year of a period as axes in eras write it: `2025-12` → `R7`, `2019-05` → `R1`, `2019-04` → `H31`.
 *  @throws RangeError for what is no period. */
export function eraYearMark(period: string): string {
  if (!isPeriod(period)) throw new RangeError(`no period: ${period}`);
  const [, era = '', year = ''] = /^(..)(元|\d+)年/.exec(eraMonth(period)) ?? [];
  return `${LETTERS[era] ?? era}${year === '元' ? '1' : year}`;
}
