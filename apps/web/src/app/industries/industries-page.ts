import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { industryPaint } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { ProblemNotice } from '../ui/problem-notice';
import { RowsFinder } from '../ui/rows-finder';
import { CoursesPanel } from './courses-panel';
import { HeatPanel } from './heat-panel';
import { IndustryFigures } from './industry-figures';
import { IndustryList } from './industry-list';
import { MakeUpOfIndustries } from './make-up-of-industries';
import { SizePanel } from './size-panel';
import { SlopePanel } from './slope-panel';
import type { SlopeSubject } from './slope-rows';
import { TreemapPanel } from './treemap-panel';

/** The industries side by side: list, unions, change year by year, courses, make-up and size of unions. */
@Component({
  selector: 'app-industries-page',
  imports: [
    CoursesPanel,
    HeatPanel,
    IndustryList,
    MakeUpOfIndustries,
    ProblemNotice,
    SizePanel,
    SlopePanel,
    TreemapPanel,
  ],
  providers: [IndustryFigures],
  template: `
    <h1>{{ t('industries.title') }}</h1>
    @if (figures.present.problem(); as problem) {
      <app-problem-notice
        [problem]="problem"
        [stale]="figures.present.value() !== undefined"
        (retry)="figures.present.reload()"
      />
    }
    <div class="panels">
      <app-industry-list class="wide" />
      <app-treemap-panel class="wide" />
      <app-heat-panel class="wide" />
      <app-courses-panel class="wide" />
      <app-slope-panel [before]="figures.earlier" [after]="figures.present" [subject]="lines()" />
      <app-make-up-of-industries />
      <app-size-panel class="wide" [sizes]="figures.sizes" />
    </div>
  `,
  styleUrl: './industries.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustriesPage {
  private readonly codes = inject(CodeTables);
  private readonly rows = inject(RowsFinder);
  private readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  protected readonly figures = inject(IndustryFigures);

  /** The lines between both periods stand for industries. */
  protected readonly lines = computed((): SlopeSubject => ({
    title: this.t(`industries.slope.industries.${this.state.measure()}`),
    fileName: 'soshiki-industry-slope',
    most: Number.POSITIVE_INFINITY,
    name: (code, otherwise) => this.codes.name('industry', code, otherwise),
    paint: (code) => industryPaint(code),
    rowsOf: (code, period) => this.rows.of({ industry: [code] }, { period }),
    pageOf: (code) => ({
      path: `/industries/${code}`,
      params: { ...this.state.linkParams(), industry: null },
    }),
  }));
}
