import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CodeTables } from '../api/codes';
import { ChangePanel } from '../findings/change-panel';
import type { FindingHome } from '../findings/finding-places';
import { FindingsPanel } from '../findings/findings-panel';
import { MakeUpPanel } from '../findings/make-up-panel';
import { OwnParams } from '../findings/own-params';
import { UnionMovers } from '../findings/union-movers';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { PageUrl } from '../page/page-url';
import { PageTitles } from '../shell/page-titles';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';
import { RowsFinder } from '../ui/rows-finder';
import { CoursePanel } from './course-panel';
import { IndustryFacts } from './industry-facts';
import { OneIndustryFigures } from './one-industry-figures';
import { PrefecturePanel } from './prefecture-panel';
import { SizePanel } from './size-panel';
import { SlopePanel } from './slope-panel';
import type { SlopeSubject } from './slope-rows';
import { UnionRanking } from './union-ranking';

/** So many unions are joined by lines: more cannot be told apart. */
const LINES = 10;

/** Which panel of the page shows what a sentence is about. */
const PARTS: FindingHome['parts'] = {
  ...{ change: 'change', components: 'change', unions: 'movers', concentration: 'largest' },
  ...{ sizeBands: 'make-up', kinds: 'make-up', gender: 'make-up', employment: 'make-up' },
};

/** One industry: what its figures say, its course, what changed it, its unions, where its members are, what they are. */
@Component({
  selector: 'app-industry-page',
  imports: [
    ChangePanel,
    CoursePanel,
    FindingsPanel,
    Icon,
    IndustryFacts,
    MakeUpPanel,
    PrefecturePanel,
    ProblemNotice,
    RouterLink,
    SizePanel,
    SlopePanel,
    UnionMovers,
    UnionRanking,
  ],
  providers: [OneIndustryFigures],
  templateUrl: './industry-page.html',
  styleUrl: './industries.scss',
  styles: `
    h1 {
      color: var(--ink);
      font-size: var(--heading-1);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      justify-content: space-between;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustryPage {
  private readonly codes = inject(CodeTables);
  private readonly rows = inject(RowsFinder);
  private readonly own = inject(OwnParams).params;
  protected readonly state = inject(PageState);
  protected readonly figures = inject(OneIndustryFigures);
  protected readonly t = inject(Language).t;

  protected readonly name = computed(() => this.codes.name('industry', this.figures.code()));
  protected readonly within = computed(() => ({ industry: [this.figures.code()] }));

  protected readonly home = computed((): FindingHome => ({
    path: `/industries/${this.figures.code()}`,
    params: this.own(),
    elsewhere: this.figures.elsewhere(),
    parts: PARTS,
  }));

  protected readonly compareParams = computed(() => ({
    ...{ ...this.state.linkParams(), industry: null },
    ids: `industry:${this.figures.code()}`,
  }));

  /** The lines between both periods stand for the largest unions of the industry. */
  protected readonly lines = computed((): SlopeSubject => ({
    title: this.t('industries.slope.unions', { count: LINES }),
    measure: 'members',
    fileName: `soshiki-unions-slope-${this.figures.code()}`,
    most: LINES,
    name: (_, name) => name,
    paint: (_, place) => ({ paint: `series:${place}`, isHatched: false }),
    rowsOf: (code, period) => this.rows.ofUnion(code, { period }),
    pageOf: (code) => ({ path: `/unions/${code}`, params: this.state.timeParams() }),
  }));

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
