import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../language/language';
import { PageActions } from '../shell/page-actions';
import { BasisSwitch } from '../ui/basis-switch';
import { BreakdownChoice } from './breakdown-choice';
import { ConstantPanel } from './constant-panel';
import { CourseDrawings } from './course-drawings';
import { CourseManners } from './course-manners';
import { CoursePanel } from './course-panel';
import { PartPaints } from './part-paints';
import { SlopePanel } from './slope-panel';
import { SpanChoice } from './span-choice';
import { StepsPanel } from './steps-panel';
import { TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';

/** Any breakdown over time, two periods against each other, and what made the change of each year. */
@Component({
  selector: 'app-trends-page',
  imports: [
    BasisSwitch,
    BreakdownChoice,
    ConstantPanel,
    CoursePanel,
    SlopePanel,
    SpanChoice,
    StepsPanel,
  ],
  providers: [CourseDrawings, CourseManners, PartPaints, TrendChoices, TrendFigures],
  template: `
    <h1>{{ t('trends.title') }}</h1>
    <div class="asking no-print">
      <app-breakdown-choice />
      <app-span-choice />
      @if (isRegional()) {
        <app-basis-switch />
      }
    </div>
    <div class="panels">
      <app-trends-course-panel class="wide" />
      @if (choices.by() !== null) {
        <app-trends-slope-panel class="wide" />
      }
      <app-trends-steps-panel class="wide" />
      <app-trends-constant-panel class="wide" />
    </div>
  `,
  styleUrl: './trends-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrendsPage {
  private readonly drawn = inject(CourseDrawings);
  protected readonly choices = inject(TrendChoices);
  protected readonly t = inject(Language).t;

  protected readonly isRegional = computed(() =>
    ['block', 'prefecture'].includes(this.choices.by() ?? ''),
  );

  /** What the `c` key copies: the course in a sentence. */
  private readonly citation = computed(() => this.drawn.chart()?.summary ?? null);

  constructor() {
    inject(PageActions).cite(this.citation);
  }
}
