import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';
import { BasisSwitch } from '../ui/basis-switch';
import { BreakdownChoice } from './breakdown-choice';
import { CoursePanel } from './course-panel';
import { PartPaints } from './part-paints';
import { SpanChoice } from './span-choice';
import { TrendChoices } from './trend-choices';
import { TrendFigures } from './trend-figures';

/** Any breakdown over time, and what made the change of each year. */
@Component({
  selector: 'app-trends-page',
  imports: [BasisSwitch, BreakdownChoice, CoursePanel, SpanChoice],
  providers: [PartPaints, TrendChoices, TrendFigures],
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
    </div>
  `,
  styleUrl: './trends-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrendsPage {
  private readonly choices = inject(TrendChoices);
  protected readonly t = inject(Language).t;

  protected isRegional(): boolean {
    return ['block', 'prefecture'].includes(this.choices.by() ?? '');
  }
}
