import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type WaterfallData, waterfallChart } from '@soshiki/charts';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { ChartFrame, Waterfall } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import { OneIndustryFigures } from './one-industry-figures';
import { PageContext } from './page-context';

/** What led from the period compared with to the one shown; a part pressed lists its unions. */
@Component({
  selector: 'app-industry-change-panel',
  imports: [ChartFrame, CompareChoice, RouterLink, Waterfall],
  templateUrl: './change-panel.html',
  styleUrl: './union-rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangePanel {
  private readonly language = inject(Language);
  protected readonly state = inject(PageState);
  protected readonly context = inject(PageContext);
  protected readonly wording = inject(Wording);
  protected readonly change = inject(OneIndustryFigures).change;
  protected readonly t = this.language.t;
  protected readonly chosen = signal<string | null>(null);

  protected readonly when = computed(() => {
    const change = this.change.value();
    return this.context.spanText(change?.from, change?.to);
  });

  protected readonly steps = computed((): WaterfallData | undefined => {
    const change = this.change.value();
    return (
      change && {
        ...change,
        title: this.t('industries.change'),
        measure: this.state.measure(),
        components: change.components.map((part) => ({ ...part, items: part.items.length })),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const steps = this.steps();
    return steps && waterfallChart(steps, 720);
  });

  /** Unions behind the part chosen, the greatest changes first; together they are the part. */
  protected readonly items = computed(() => {
    const part = this.change.value()?.components.find(({ kind }) => kind === this.chosen());
    const measure = this.state.measure();
    return [...(part?.items ?? [])].sort((a, b) => Math.abs(b[measure]) - Math.abs(a[measure]));
  });
}
