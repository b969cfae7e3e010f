import { grouped } from '@soshiki/base';
import { scaleLinear } from 'd3-scale';
import type { Measure } from './figure-text';
import { type Calendar, eraYearMark } from './calendar';
import type { Language } from './language';

/** What an axis measures. */
export type AxisQuantity = Measure | 'share' | 'index';

/** An axis: its unit (for the header), what stands behind a number on it, and how a value on it is written. */
export interface AxisStyle {
  readonly unit: string;
  readonly suffix: string;
  readonly format: (value: number) => string;
}

const MYRIAD = 10_000;

const STYLES: Readonly<
  Record<AxisQuantity | 'manyMembers', Readonly<Record<Language, AxisStyle>>>
> = {
  share: {
    ja: { unit: '％', suffix: '％', format: (fraction) => trimmed(fraction * 100) },
    en: { unit: '%', suffix: '%', format: (fraction) => trimmed(fraction * 100) },
  },
  index: {
    ja: { unit: '指数', suffix: '指数', format: trimmed },
    en: { unit: 'index', suffix: '', format: trimmed },
  },
  unions: {
    ja: { unit: '組合', suffix: '組合', format: grouped },
    en: { unit: 'unions', suffix: '', format: grouped },
  },
  members: {
    ja: { unit: '人', suffix: '人', format: grouped },
    en: { unit: 'persons', suffix: '', format: grouped },
  },
  manyMembers: {
    ja: { unit: '万人', suffix: '万人', format: (members) => trimmed(members / MYRIAD) },
    en: { unit: 'thousands', suffix: 'k', format: (members) => trimmed(members / 1000) },
  },
};

/** How an axis up to `max` is written: members in 万人 from ten thousand on (thousands in English), else in full;
 *  shares in per cent, an index as it is. Source: design.md (axes in 万人). */
export function axisStyle(max: number, quantity: AxisQuantity, language: Language): AxisStyle {
  const isMany = quantity === 'members' && max >= MYRIAD;
  return STYLES[isMany ? 'manyMembers' : quantity][language];
}

/** A value where the axis has no header to name its unit: 「5万人」, `50k`. English words would run into one another. */
export function tickText(value: number, { format, suffix }: AxisStyle): string {
  return value === 0 ? '0' : `${format(value)}${suffix}`;
}

/** Round tick values from `min` to `max`, whole numbers only where persons or unions are counted. */
export function axisTicks(
  [min, max]: readonly [number, number],
  count: number,
  quantity: AxisQuantity,
): number[] {
  const ticks = scaleLinear().domain([min, max]).ticks(count);
  const isCounted = quantity === 'members' || quantity === 'unions';
  return isCounted ? ticks.filter((tick) => Number.isInteger(tick)) : ticks;
}

/** The periods to be written under a time axis: each January or each first month shown, thinned to `most`. */
export function periodTicks(periods: readonly string[], most: number): string[] {
  const januaries = periods.filter((period) => period.endsWith('-01'));
  const candidates = januaries.length >= 2 ? januaries : periods;
  const step = Math.max(1, Math.ceil(candidates.length / Math.max(1, most)));
  return candidates.filter((_, place) => place % step === 0);
}

/** A period under a time axis: the year for a January, else year and month; in eras `R7` and `R7.12`. */
export function periodTickText(period: string, language: Language, calendar?: Calendar): string {
  const [year = '', month = ''] = period.split('-');
  if (language === 'ja' && calendar === 'era') {
    return month === '01' ? eraYearMark(period) : `${eraYearMark(period)}.${Number(month)}`;
  }
  if (month === '01') return language === 'ja' ? `${year}年` : year;
  return `${year}/${Number(month)}`;
}

function trimmed(value: number): string {
  return grouped(Number(value.toFixed(2)));
}
