import { eraMonth, grouped, monthInEnglish, parsePeriod, westernMonth } from '@soshiki/base';
import { type Calendar, isInEras } from './calendar';
import type { Bilingual, Language } from './language';
import { MISSING, NOT_APPLICABLE } from './table';

/** What is counted. */
export type Measure = 'members' | 'unions';

export const MEASURE_NAMES: Readonly<Record<Measure, Bilingual>> = {
  members: { ja: '組合員数', en: 'Members' },
  unions: { ja: '組合数', en: 'Unions' },
};

export const MEASURE_UNITS: Readonly<Record<Measure, Bilingual>> = {
  members: { ja: '人', en: 'persons' },
  unions: { ja: '組合', en: 'unions' },
};

/** A count with its unit in full: `192,048人`, `229 unions`; missing `…`. */
export function countText(count: number | null, measure: Measure, language: Language): string {
  if (count === null) return MISSING;
  if (language === 'ja') return `${grouped(count)}${MEASURE_UNITS[measure].ja}`;
  const noun = measure === 'members' ? 'member' : 'union';
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A difference outside tables, never by colour alone: `▲ +1,234`, `▼ −1,234`, `±0`. */
export function differenceText(difference: number): string {
  if (difference === 0) return '±0';
  return difference > 0 ? `▲ +${grouped(difference)}` : `▼ −${grouped(-difference)}`;
}

/** A fraction as a percentage with one decimal: 0.5137 → `51.4％` (`51.4%` in English); none `−`. */
export function shareText(share: number | null, language: Language): string {
  if (share === null) return NOT_APPLICABLE;
  return `${(Math.round(share * 1000) / 10).toFixed(1)}${language === 'ja' ? '％' : '%'}`;
}

/** A rate of change with its sign: `▲ +1.2％`, `▼ −0.7％`, `±0.0％`; none `−`. */
export function rateText(rate: number | null, language: Language): string {
  if (rate === null) return NOT_APPLICABLE;
  const magnitude = shareText(Math.abs(rate), language);
  if (rate === 0) return `±${magnitude}`;
  return rate > 0 ? `▲ +${magnitude}` : `▼ −${magnitude}`;
}

/** What is said of a chart that has nothing to show. */
export function noDataText(title: string, language: Language): string {
  return language === 'ja' ? `${title}：データがありません。` : `${title}: no data.`;
}

/** A period as readers write it: `2025年12月`, `令和7年12月` in eras, `December 2025`. */
export function periodText(period: string, language: Language, calendar?: Calendar): string {
  if (language === 'en') return monthInEnglish(period);
  const month = parsePeriod(period);
  return isInEras({ language, calendar }) ? eraMonth(month) : westernMonth(month);
}
