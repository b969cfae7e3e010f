import { Injectable, inject } from '@angular/core';
import type { Target } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';

/** How a target stands: reached, still to be reached, or not reached in time. */
type TargetStanding = 'reached' | 'ahead' | 'missed' | 'unknown';

/** How a target stands. In its own month it can still be reached. */
export function standingOf(target: Target): TargetStanding {
  if (target.isReached) return 'reached';
  if (target.current.members === null) return 'unknown';
  return target.current.asOf > target.period ? 'missed' : 'ahead';
}

/** How fast a target wants one to be, in whole persons: any part of a person is one more. `null` when there is no
 *  month left or nothing to say. */
export function neededPerMonth({ requiredPerMonth, isReached }: Target): number | null {
  return requiredPerMonth === null || isReached ? null : Math.ceil(requiredPerMonth);
}

/** What is said of a target, in words. */
@Injectable({ providedIn: 'root' })
export class TargetWords {
  private readonly codes = inject(CodeTables);
  private readonly wording = inject(Wording);
  private readonly t = inject(Language).t;

  /** `情報労連 全体`, `通信建設`, `ソフトバンク労働組合`. */
  name({ scope: { kind, code, name } }: Target): string {
    if (kind === 'federation' || code === null) return this.t('targets.whole');
    return kind === 'union' ? name : this.codes.name(kind, code, name);
  }

  /** `月あたり +133人が必要（この1年の実績 △60人）`. */
  pace(target: Target): string {
    const needed = neededPerMonth(target);
    const growth = this.growth(target.growthPerMonth);
    if (needed === null) return growth;
    return this.t('targets.pace', {
      needed: this.wording.members(needed),
      growth,
    });
  }

  /** `この1年の実績 月あたり △60人`; rounded to whole persons here, at the edge. */
  private growth(growthPerMonth: number | null): string {
    if (growthPerMonth === null) return this.t('targets.noGrowth');
    const persons = Math.sign(growthPerMonth) * Math.round(Math.abs(growthPerMonth));
    return this.t('targets.growth', { growth: this.signed(persons) });
  }

  /** What is still missing, or by how much a target is exceeded. */
  remaining({ difference }: Target): string {
    if (difference === null) return this.t('targets.unknown');
    if (difference <= 0)
      return this.t('targets.over', { members: this.wording.members(-difference) });
    return this.t('targets.toGo', { members: this.wording.members(difference) });
  }

  /** `あと60か月`; in and after its month, that the time is over. */
  timeLeft({ monthsLeft, period, current }: Target): string {
    if (monthsLeft > 0) return this.t('targets.monthsLeft', { count: monthsLeft });
    return this.t(current.asOf > period ? 'targets.timeOver' : 'targets.thisMonth');
  }

  /** `+12人`, `△60人`, `±0人`. */
  private signed(persons: number): string {
    const counted = this.wording.members(Math.abs(persons));
    if (persons === 0) return `±${counted}`;
    return persons > 0 ? `+${counted}` : this.t('targets.minus', { counted });
  }
}
