import { Injectable, inject } from '@angular/core';
import { Language } from '../../language/language';

/** Told in Japan's time wherever the reader's machine stands: reports are entered there. */
const TIME_ZONE = 'Asia/Tokyo';

/** Times of day as the reader's language writes them. */
@Injectable({ providedIn: 'root' })
export class ClockWording {
  private readonly language = inject(Language);

  /** `10:32`. */
  readonly time = (instant: string): string => {
    const locale = this.language.code() === 'ja' ? 'ja-JP' : 'en-GB';
    const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: TIME_ZONE });
    return format.format(new Date(instant));
  };
}
