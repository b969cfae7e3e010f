import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { OneIndustryFigures } from './one-industry-figures';

/** The industry in one line: members, unions, share, change. Numbers lead to the unions behind them. */
@Component({
  selector: 'app-industry-facts',
  imports: [RouterLink],
  template: `
    <dl class="card">
      <div>
        <dt>{{ t('ui.measure.members') }}</dt>
        <dd>
          <a routerLink="/unions" [queryParams]="unionParams()">{{
            wording.members(facts()?.members ?? null)
          }}</a>
        </dd>
      </div>
      <div>
        <dt>{{ t('ui.measure.unions') }}</dt>
        <dd>
          <a routerLink="/unions" [queryParams]="unionParams()">{{
            wording.unions(facts()?.unions ?? null)
          }}</a>
        </dd>
      </div>
      <div>
        <dt>{{ t('industries.share') }}</dt>
        <dd>{{ facts()?.share ?? '…' }}</dd>
      </div>
      <div>
        <dt>{{ facts()?.compared ?? t('industries.rate') }}</dt>
        <dd>{{ facts()?.difference ?? '…' }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: 0.75rem 1.5rem;
      margin: 0;
    }
    dt {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    dd {
      margin: 0;
      font-size: var(--heading-2);
      font-weight: 700;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustryFacts {
  private readonly figures = inject(OneIndustryFigures);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly unionParams = this.figures.elsewhere;

  protected readonly facts = computed(() => {
    const change = this.figures.change.value();
    const whole = this.figures.industries.value()?.total.members;
    if (change === undefined || whole === undefined) return undefined;
    const { opening, closing, from } = change;
    const difference = closing.members - opening.members;
    const rate = this.wording.rate(difference, opening.members);
    return {
      members: closing.members,
      unions: closing.unions,
      share: this.wording.share(closing.members, whole),
      compared: this.t('industries.comparedWith', { month: this.wording.month(from) }),
      difference: `${this.wording.difference(difference)}（${rate}）`,
    };
  });
}
