import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';
import { ProblemNotice } from '../ui/problem-notice';
import { CoursesPanel } from './courses-panel';
import { HeatPanel } from './heat-panel';
import { IndustryFigures } from './industry-figures';
import { IndustryList } from './industry-list';
import { PageContext } from './page-context';
import { SizePanel } from './size-panel';

/** The industries side by side: list, change year by year, courses, and size of unions. */
@Component({
  selector: 'app-industries-page',
  imports: [CoursesPanel, HeatPanel, IndustryList, ProblemNotice, SizePanel],
  providers: [PageContext, IndustryFigures],
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
      <app-heat-panel class="wide" />
      <app-courses-panel class="wide" />
      <app-size-panel class="wide" [sizes]="figures.sizes" />
    </div>
  `,
  styleUrl: './industries.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustriesPage {
  protected readonly t = inject(Language).t;
  protected readonly figures = inject(IndustryFigures);
}
