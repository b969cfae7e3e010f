import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { PageUrl } from '../../page/page-url';
import { NotFoundPage } from '../../shell/not-found-page';
import { PageTitles } from '../../shell/page-titles';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { OnePrefectureFigures } from './one-prefecture-figures';

/** One prefecture: its figures on both bases, what changed them, its industries and its unions. */
@Component({
  selector: 'app-prefecture-page',
  imports: [Icon, NotFoundPage, ProblemNotice, RouterLink],
  providers: [OnePrefectureFigures],
  template: `
    @if (figures.exists() === false) {
      <app-not-found-page />
    } @else {
      <a
        class="button button-quiet back"
        routerLink="/prefectures"
        [queryParams]="state.linkParams()"
      >
        <app-icon name="previous" />{{ t('prefectures.one.back') }}
      </a>
      <h1>{{ name() }}</h1>
      @if (figures.change.problem(); as problem) {
        <app-problem-notice
          [problem]="problem"
          [stale]="figures.change.value() !== undefined"
          (retry)="figures.change.reload()"
        />
      }
    }
  `,
  styleUrl: '../prefectures.scss',
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
export class PrefecturePage {
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly figures = inject(OnePrefectureFigures);
  protected readonly t = inject(Language).t;

  protected readonly name = computed(() => this.codes.name('prefecture', this.figures.code()));

  constructor() {
    const titles = inject(PageTitles);
    const url = inject(PageUrl);
    // Every navigation gives the window the title of the route again.
    effect(() => {
      url.path();
      url.query();
      const isNowhere = this.figures.exists() === false;
      titles.name(isNowhere ? this.t('shell.notFound.title') : this.name());
    });
  }
}
