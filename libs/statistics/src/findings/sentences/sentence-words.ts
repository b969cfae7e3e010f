import {
  eraMonth,
  grouped,
  membersInEnglish,
  monthInEnglish,
  monthsBetween,
  oneDecimal,
  personsText,
  tenthsOfPercent,
  unionsInEnglish,
  unionsText,
  westernMonth,
  type Period,
} from '@soshiki/base';

/** A text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** How months are written in Japanese: by the western calendar, or by eras. English knows the western one only. */
export type SentenceCalendar = 'western' | 'era';

/** Months of a sentence in the calendar of its reader. */
export function monthText(period: Period, calendar: SentenceCalendar): Bilingual {
  const ja = calendar === 'era' ? eraMonth(period) : westernMonth(period);
  return { ja, en: monthInEnglish(period) };
}

/** The length of a span: `1年間` and `year`, `2年間` and `2 years`, `1年3か月間` and
 *  `year and 3 months`. */
export function spanText(from: Period, to: Period): Bilingual {
  const months = monthsBetween(from, to);
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const ja = `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}か月` : ''}間`;
  const en = [years > 0 ? many(years, 'year') : '', rest > 0 ? many(rest, 'month') : ''];
  return { ja, en: en.filter((part) => part !== '').join(' and ') };
}

function many(count: number, unit: string): string {
  return count === 1 ? unit : `${count} ${unit}s`;
}

/** Persons in full: every number of a sentence can be found in the figures it is about. */
export function persons(members: number): Bilingual {
  const en = Math.abs(members) < 1000 ? membersInEnglish(members) : `${grouped(members)} members`;
  return { ja: personsText(members), en };
}

/** Unions in full. */
export function organizations(unions: number): Bilingual {
  return { ja: unionsText(unions), en: unionsInEnglish(unions) };
}

/** A share with one decimal, `27.1％` and `27.1%`; `null` of nothing. */
export function shareText(part: number, whole: number): Bilingual | null {
  const tenths = tenthsOfPercent(part, whole);
  if (tenths === null) return null;
  return { ja: `${oneDecimal(tenths)}％`, en: `${oneDecimal(tenths)}%` };
}

/** A share of a whole that is not empty. See `shareText`. */
export function percent(part: number, whole: number): Bilingual {
  return shareText(part, whole) ?? { ja: '－', en: '–' };
}

/** A change in persons with its rate where there is one: `514人減、0.3％減` and `down 514, 0.3%`; `増減なし` and `no change`. */
export function movedText(difference: number, before: number | null): Bilingual {
  if (difference === 0) return { ja: '増減なし', en: 'no change' };
  const [ja, en] = difference < 0 ? ['減', 'down'] : ['増', 'up'];
  const size = Math.abs(difference);
  const rate = before === null ? null : shareText(size, before);
  return {
    ja: `${personsText(size)}${ja}${rate === null ? '' : `、${rate.ja}${ja}`}`,
    en: `${en} ${grouped(size)}${rate === null ? '' : `, ${rate.en}`}`,
  };
}

/** Clauses in a row: `A、B` and `A; B`. */
export function listed(clauses: readonly Bilingual[]): Bilingual {
  return {
    ja: clauses.map(({ ja }) => ja).join('、'),
    en: clauses.map(({ en }) => en).join('; '),
  };
}

/** Notes in brackets behind what they are about; nothing without any. */
export function bracketed(notes: readonly (Bilingual | null)[]): Bilingual {
  const made = notes.filter((note) => note !== null);
  if (made.length === 0) return { ja: '', en: '' };
  return {
    ja: `（${made.map(({ ja }) => ja).join('、')}）`,
    en: ` (${made.map(({ en }) => en).join(', ')})`,
  };
}

/** Sentences one after the other; English has a space between. */
export function joined(sentences: readonly (Bilingual | null)[]): Bilingual {
  const said = sentences.filter((sentence) => sentence !== null);
  return {
    ja: said.map(({ ja }) => ja).join(''),
    en: said.map(({ en }) => en).join(' '),
  };
}
