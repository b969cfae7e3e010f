import { Injectable, inject } from '@angular/core';
import {
  differenceCell,
  eraMonth,
  grouped,
  monthInEnglish,
  oneDecimal,
  parsePeriod,
  tenthsOfPercent,
  westernMonth,
} from '@soshiki/base';
import { Language } from './language';

/** What stands for a missing figure; zero is `0`, not applicable `−`. Source: design, Patterns. */
export const MISSING = '…';

/** Figures and dates as the reader's language writes them. Counts are whole; missing (`null`) is `…`. */
@Injectable({ providedIn: 'root' })
export class Wording {
  private readonly language = inject(Language);

  /** `2025年12月（令和7年12月）`, by eras `令和7年12月（2025年12月）`, `December 2025`. */
  readonly period = (period: string): string => {
    if (this.isEnglish()) return monthInEnglish(period);
    const month = parsePeriod(period);
    const [western, era] = [westernMonth(month), eraMonth(month)];
    return this.isByEra() ? `${era}（${western}）` : `${western}（${era}）`;
  };

  /** `2025年12月`, by eras `令和7年12月`, `December 2025`. */
  readonly month = (period: string): string => {
    if (this.isEnglish()) return monthInEnglish(period);
    const month = parsePeriod(period);
    return this.isByEra() ? eraMonth(month) : westernMonth(month);
  };

  /** The year of a period: `2019年`, by eras `平成31年` up to April and `令和元年` from May; `2019`. */
  readonly year = (period: string): string => {
    if (this.isEnglish()) return period.slice(0, 4);
    return this.month(period).replace(/\d+月$/, '');
  };

  /** `192,048`, `…`. */
  readonly count = (count: number | null): string => (count === null ? MISSING : grouped(count));

  /** `192,048人`, `192,048 members`. */
  readonly members = (members: number | null): string =>
    members === null ? MISSING : this.counted(members, 'members');

  /** `229組合`, `229 unions`. */
  readonly unions = (unions: number | null): string =>
    unions === null ? MISSING : this.counted(unions, 'unions');

  /** A difference outside tables, never by colour alone: `▲ +1,234`, `▼ −1,234`, `±0`. */
  readonly difference = (difference: number): string => {
    if (difference === 0) return '±0';
    return difference > 0 ? `▲\u00a0+${grouped(difference)}` : `▼\u00a0−${grouped(-difference)}`;
  };

  /** A difference in a table: `△1,234`, `1,234`, `0`. */
  readonly differenceCell = (difference: number): string => differenceCell(difference);

  /** The rate of a change with its sign, from persons: `+0.4％`, `−0.7％`; `−` when nobody was there before. */
  readonly rate = (difference: number, before: number): string => {
    const tenths = tenthsOfPercent(difference, before);
    if (tenths === null) return '−';
    const sign = difference === 0 ? '±' : difference > 0 ? '+' : '−';
    return `${sign}${oneDecimal(tenths)}${this.percentSign()}`;
  };

  /** A share with one decimal: `94.1％`, `94.1%`; `−` of an empty whole. */
  readonly share = (part: number, whole: number): string => {
    const tenths = tenthsOfPercent(part, whole);
    return tenths === null ? '−' : `${oneDecimal(tenths)}${this.percentSign()}`;
  };

  private counted(count: number, unit: 'members' | 'unions'): string {
    const key = count === 1 ? `ui.one.${unit}` : `ui.many.${unit}`;
    return this.language.t(key, { count: grouped(count) });
  }

  private percentSign(): string {
    return this.isEnglish() ? '%' : '％';
  }

  private isByEra(): boolean {
    return this.language.calendar() === 'era';
  }

  private isEnglish(): boolean {
    return this.language.code() === 'en';
  }
}
