import { Injectable, inject } from '@angular/core';
import { grouped } from '@soshiki/base';
import type { Effect } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';

export type PeriodEffect = Effect['periods'][number];

/** The period whose sentence is told: the newest one that the write changes. */
export function newestOf({ periods }: Effect): PeriodEffect | undefined {
  return [...periods].sort((a, b) => b.period.localeCompare(a.period))[0];
}

/** What a write does to the figures, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class EffectWords {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);

  /** `229→228組合、人員±0`; `組合数±0、人員△1,007人`. */
  readonly sentence = ({ before, after }: Pick<PeriodEffect, 'before' | 'after'>): string => {
    const { t } = this.language;
    const unions =
      before.unions === after.unions
        ? t('directoryForms.effect.sameUnions')
        : t('directoryForms.effect.unions', {
            before: grouped(before.unions),
            after: this.wording.unions(after.unions),
          });
    const members = this.members(after.members - before.members);
    return t('directoryForms.effect.sentence', { unions, members });
  };

  /** `人員±0`, `人員△1,007人`, `人員＋12人`. Persons. */
  readonly members = (difference: number): string => {
    const { t } = this.language;
    if (difference === 0) return t('directoryForms.effect.sameMembers');
    const key = difference < 0 ? 'directoryForms.effect.fewer' : 'directoryForms.effect.more';
    return t(key, { members: this.wording.members(Math.abs(difference)) });
  };

  /** The headline in the reader's language. */
  readonly headline = (headline: PeriodEffect['before']['headline']): string =>
    headline[this.language.code()];
}
