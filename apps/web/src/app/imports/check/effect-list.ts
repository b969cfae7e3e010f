import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ImportedFile } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';

type PeriodEffect = ImportedFile['periods'][number];

/** What each period's figures would become if all of the file were approved: the sentence before and after. */
@Component({
  selector: 'app-effect-list',
  template: `
    @if (effects().length > 0) {
      <ul [attr.aria-label]="t('imports.effect.label')">
        @for (effect of effects(); track effect.period) {
          <li>
            <p class="month">
              <strong>{{ effect.month }}</strong>
              <span class="note">{{ effect.reports }}</span>
            </p>
            <dl>
              <div>
                <dt>{{ t('imports.effect.before') }}</dt>
                <dd>
                  <strong>{{ effect.before.headline }}</strong>
                  <span class="note">{{ effect.before.exact }}</span>
                </dd>
              </div>
              <div class="after">
                <dt>{{ t('imports.effect.after') }}</dt>
                <dd>
                  <strong>{{ effect.after.headline }}</strong>
                  <span class="note">{{ effect.after.exact }}</span>
                  <span class="note">{{ effect.difference }}</span>
                </dd>
              </div>
            </dl>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './effect-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EffectList {
  readonly file = input.required<Pick<ImportedFile, 'periods'>>();
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  protected readonly t = this.language.t;

  protected readonly effects = computed(() =>
    this.file().periods.map((effect) => ({
      period: effect.period,
      month: this.wording.month(effect.period),
      reports: this.reports(effect),
      before: this.standing(effect, 'before'),
      after: this.standing(effect, 'after'),
      difference: this.wording.difference(effect.after.members - effect.before.members),
    })),
  );

  private reports({ reports }: PeriodEffect): string {
    const { count } = this.wording;
    return this.t('imports.effect.reports', {
      changed: count(reports.changed),
      added: count(reports.new),
      same: count(reports.unchanged),
    });
  }

  private standing(effect: PeriodEffect, when: 'before' | 'after') {
    const { unions, members } = effect[when];
    return {
      headline: effect.headline[when][this.language.code()],
      exact: this.t('imports.effect.exact', {
        unions: this.wording.unions(unions),
        members: this.wording.members(members),
      }),
    };
  }
}
