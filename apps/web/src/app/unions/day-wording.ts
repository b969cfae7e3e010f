import { Injectable, inject } from '@angular/core';
import { Language } from '../language/language';

/** Instants are told in Japan's time wherever the reader's machine stands: reports are entered there. */
const TIME_ZONE = 'Asia/Tokyo';

/** Days and instants as the reader's language writes them. */
@Injectable({ providedIn: 'root' })
export class DayWording {
  private readonly language = inject(Language);

  /** `2025-04-01` → `2025年4月1日`, by eras `令和7年4月1日`, `1 April 2025`. */
  readonly day = (day: string): string =>
    this.written(new Date(`${day}T00:00:00+09:00`), { dateStyle: 'long' });

  /** The Japanese day of an instant: `2018-07-10T15:30:00Z` → `2018年7月11日`. */
  readonly dayOf = (instant: string): string =>
    this.written(new Date(instant), { dateStyle: 'long' });

  /** The same in a table: `2018/07/11`, `11 Jul 2018`. */
  readonly shortDayOf = (instant: string): string =>
    this.written(new Date(instant), { dateStyle: 'medium' });

  private written(instant: Date, style: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language.locale(), {
      ...style,
      timeZone: TIME_ZONE,
    }).format(instant);
  }
}
