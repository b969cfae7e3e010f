import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { PageUrl } from '../page/page-url';
import { PageTitles } from '../shell/page-titles';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';
import { ChangePanel } from './change-panel';
import { CoursePanel } from './course-panel';
import { IndustryFacts } from './industry-facts';
import { OneIndustryFigures } from './one-industry-figures';
import { PageContext } from './page-context';
import { PrefecturePanel } from './prefecture-panel';
import { SizePanel } from './size-panel';
import { UnionRanking } from './union-ranking';

/** One industry: its course, what changed it, its unions, where its members are, and how large its unions. */
@Component({
  selector: 'app-industry-page',
  imports: [
    ChangePanel,
    CoursePanel,
    Icon,
    IndustryFacts,
    PrefecturePanel,
    ProblemNotice,
    RouterLink,
    SizePanel,
    UnionRanking,
  ],
  providers: [PageContext, OneIndustryFigures],
  template: `
    <a class="button button-quiet back" routerLink="/industries" [queryParams]="state.linkParams()">
      <app-icon name="previous" />{{ t('industries.back') }}
    </a>
    <h1>{{ name() }}</h1>
    @if (figures.change.problem(); as problem) {
      <app-problem-notice
        [problem]="problem"
        [stale]="figures.change.value() !== undefined"
        (retry)="figures.change.reload()"
      />
    }
    <app-industry-facts />
    <div class="panels">
      <app-course-panel class="wide" />
      <app-industry-change-panel />
      <app-union-ranking />
      <app-industry-prefecture-panel />
      <app-size-panel [sizes]="figures.sizes" [industry]="context.code()" />
    </div>
  `,
  styleUrl: './industries.scss',
  styles: `
    h1 {
      color: var(--ink);
      font-size: var(--heading-1);
    }
    .back {
      justify-self: start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustryPage {
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly context = inject(PageContext);
  protected readonly figures = inject(OneIndustryFigures);
  protected readonly t = inject(Language).t;

  protected readonly name = computed(() => this.codes.name('industry', this.context.code()));

  constructor() {
    const titles = inject(PageTitles);
    const url = inject(PageUrl);
    // Every navigation gives the window the title of the route again.
    effect(() => {
      url.path();
      url.query();
      titles.name(this.name());
    });
  }
}
