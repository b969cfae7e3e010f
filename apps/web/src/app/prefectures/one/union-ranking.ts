import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { FigureWords } from '../../page/figure-words';
import { PageState } from '../../page/page-state';
import { bySize } from '../region-lines';
import { OnePrefectureFigures } from './one-prefecture-figures';

const LISTED = 20;

/** The unions with the most members in the prefecture, with the members they have there, and the way to all of them. */
@Component({
  selector: 'app-prefecture-union-ranking',
  imports: [RouterLink],
  template: `
    <section class="card" aria-labelledby="union-ranking">
      <div>
        <h2 id="union-ranking">{{ t('prefectures.one.largest') }}</h2>
        <p class="note">{{ when() }}</p>
      </div>
      <ol>
        @for (union of listed(); track union.code) {
          <li>
            <a [routerLink]="['/unions', union.code]" [queryParams]="state.timeParams()">{{
              union.name
            }}</a>
            <span>{{ union.members }}</span>
            <small>{{ union.share }}</small>
          </li>
        } @empty {
          <li>{{ unions.value() ? t('prefectures.nothing') : '…' }}</li>
        }
      </ol>
      <a class="button no-print" routerLink="/unions" [queryParams]="figures.unionParams()">
        {{ t('prefectures.one.allUnions', { count: count() }) }}
      </a>
    </section>
  `,
  styleUrl: './union-ranking.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionRanking {
  private readonly wording = inject(Wording);
  private readonly words = inject(FigureWords);
  protected readonly state = inject(PageState);
  protected readonly figures = inject(OnePrefectureFigures);
  protected readonly unions = this.figures.unions;
  protected readonly t = inject(Language).t;

  protected readonly when = computed(() => this.words.asOf(this.unions.value()?.asOf));
  protected readonly count = computed(() =>
    this.wording.count(this.unions.value()?.total.unions ?? null),
  );

  protected readonly listed = computed(() => {
    const { rows = [], total } = this.unions.value() ?? {};
    return [...rows]
      .sort(bySize('members'))
      .slice(0, LISTED)
      .map(({ keys: [code = ''], names: [name = code], members }) => ({
        ...{ code, name, members: this.wording.members(members) },
        share: members === null ? '' : this.wording.share(members, total?.members ?? 0),
      }));
  });
}
