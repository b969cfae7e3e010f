import { Injectable, inject } from '@angular/core';
import { tokyoDay } from '@soshiki/base';
import type { Campaign } from '@soshiki/contracts';
import { Language } from '../language/language';
import { DayWording } from '../unions/day-wording';
import { phaseOf } from './campaign-days';

/** Days, times and the time left, as the reader's language writes them. All in Japan's time. */
@Injectable({ providedIn: 'root' })
export class MomentWording {
  private readonly language = inject(Language);
  private readonly days = inject(DayWording);

  readonly day = this.days.day;

  /** `2026/02/10 14:05`, `10 Feb 2026, 14:05`. */
  readonly moment = (instant: string): string => {
    const locale = this.language.code() === 'ja' ? 'ja-JP' : 'en-GB';
    return new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Asia/Tokyo',
    }).format(new Date(instant));
  };

  /** `あと12日`, `期日を3日過ぎています`; empty when nobody waits any more. */
  readonly timeLeft = (campaign: Pick<Campaign, 'state' | 'opensOn' | 'dueOn'>): string => {
    const phase = phaseOf(campaign, tokyoDay(new Date()));
    if (!('days' in phase)) return '';
    const { kind, days } = phase;
    const { t } = this.language;
    if (days === 0) return t('campaigns.left.today');
    return days === 1 ? t(`campaigns.left.one.${kind}`) : t(`campaigns.left.${kind}`, { days });
  };
}
