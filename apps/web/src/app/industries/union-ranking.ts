import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { OneIndustryFigures } from './one-industry-figures';

const LISTED = 15;

/** The largest unions of the industry, and the way to all of them. */
@Component({
  selector: 'app-union-ranking',
  imports: [RouterLink],
  template: `
    <section class="card" aria-labelledby="union-ranking">
      <div>
        <h2 id="union-ranking">{{ t('industries.largest') }}</h2>
        <p class="note">{{ words.asOf(unions.value()?.asOf) }}</p>
      </div>
      <ol>
        @for (union of listed(); track union.code) {
          <li>
            <a [routerLink]="['/unions', union.code]" [queryParams]="state.linkParams()">{{
              union.name
            }}</a>
            <span>{{ union.members }}</span>
          </li>
        } @empty {
          <li>{{ unions.value() ? t('industries.nothing') : '…' }}</li>
        }
      </ol>
      <a class="button" routerLink="/unions" [queryParams]="allParams()">
        {{ t('industries.allUnions', { count: count() }) }}
      </a>
    </section>
  `,
  styleUrl: './union-rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionRanking {
  private readonly wording = inject(Wording);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  private readonly figures = inject(OneIndustryFigures);
  protected readonly unions = this.figures.unions;
  protected readonly t = inject(Language).t;

  protected readonly count = computed(() =>
    this.wording.count(this.unions.value()?.total.unions ?? null),
  );
  protected readonly allParams = this.figures.elsewhere;

  protected readonly listed = computed(() =>
    [...(this.unions.value()?.rows ?? [])]
      .sort((a, b) => (b.members ?? 0) - (a.members ?? 0))
      .slice(0, LISTED)
      .map(({ keys: [code = ''], names: [name = code], members }) => ({
        code,
        name,
        members: this.wording.members(members),
      })),
  );
}
