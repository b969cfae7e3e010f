import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { CodeTables } from '../../api/codes';
import { ChangePanel } from '../../findings/change-panel';
import type { FindingHome } from '../../findings/finding-places';
import { FindingsPanel } from '../../findings/findings-panel';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
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

/** Which panel of the page shows what a sentence is about. */
const PARTS: FindingHome['parts'] = {
  ...{ change: 'change', components: 'change', industries: 'industries', unions: 'largest' },
  ...{ concentration: 'largest', sizeBands: 'sizes', gender: 'makeup', employment: 'makeup' },
};

/** One prefecture: its figures on both bases, what changed them, its industries and its unions. */
@Component({
  selector: 'app-prefecture-page',
  imports: [
    BasisSwitch,
    ChangePanel,
    CoursePanel,
    FindingsPanel,
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
  styleUrl: '../../industries/industries.scss',
  styles: `
    h1 {
      color: var(--ink);
      font-size: var(--heading-1);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1.5rem;
      align-items: center;
      justify-content: space-between;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrefecturePage {
  private readonly codes = inject(CodeTables);
  private readonly state = inject(PageState);
  protected readonly figures = inject(OnePrefectureFigures);
  protected readonly t = inject(Language).t;

  protected readonly name = computed(() => this.codes.name('prefecture', this.figures.code()));

  protected readonly home = computed((): FindingHome => ({
    path: `/prefectures/${this.figures.code()}`,
    params: this.state.linkParams(),
    elsewhere: this.figures.unionParams(),
    parts: PARTS,
  }));

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
