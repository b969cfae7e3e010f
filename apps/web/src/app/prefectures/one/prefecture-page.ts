import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { CodeTables } from '../../api/codes';
import { ChangePanel } from '../../findings/change-panel';
import { Language } from '../../language/language';
import { PageUrl } from '../../page/page-url';
import { NotFoundPage } from '../../shell/not-found-page';
import { PageTitles } from '../../shell/page-titles';
import { BasisSwitch } from '../../ui/basis-switch';
import { ProblemNotice } from '../../ui/problem-notice';
import { CoursePanel } from './course-panel';
import { MakeupPanel } from './makeup-panel';
import { Neighbours } from './neighbours';
import { OnePrefectureFigures } from './one-prefecture-figures';
import { PartPanel } from './part-panel';
import { PrefectureFacts } from './prefecture-facts';
import { UnionRanking } from './union-ranking';

/** One prefecture: its figures on both bases, what changed them, its industries and its unions. */
@Component({
  selector: 'app-prefecture-page',
  imports: [
    BasisSwitch,
    ChangePanel,
    CoursePanel,
    MakeupPanel,
    Neighbours,
    NotFoundPage,
    PartPanel,
    PrefectureFacts,
    ProblemNotice,
    UnionRanking,
  ],
  providers: [OnePrefectureFigures],
  templateUrl: './prefecture-page.html',
  styleUrls: ['../prefectures.scss', './prefecture-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrefecturePage {
  private readonly codes = inject(CodeTables);
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
