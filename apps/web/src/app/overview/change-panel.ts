import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type WaterfallData, waterfallChart } from '@soshiki/charts';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { ChartFrame, Waterfall } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import { FigureContext } from './figure-context';
import { OverviewFigures } from './overview-figures';

const LISTED = 8;

/** What led from the period compared with to the one shown, and the unions behind each part. */
@Component({
  selector: 'app-change-panel',
  imports: [ChartFrame, CompareChoice, RouterLink, Waterfall],
  templateUrl: './change-panel.html',
  styleUrl: './change-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangePanel {
  private readonly language = inject(Language);
  protected readonly state = inject(PageState);
  protected readonly context = inject(FigureContext);
  protected readonly wording = inject(Wording);
  protected readonly reading = inject(OverviewFigures).change;
  protected readonly t = this.language.t;

  /** The part pointed at: opening, closing or a kind of change. */
  protected readonly pointed = signal<string | null>(null);
  protected readonly listsAll = signal(false);

  protected readonly when = computed(() => {
    const change = this.reading.value();
    return change === undefined ? '' : this.context.span(change.from, change.to);
  });

  protected readonly steps = computed((): WaterfallData | undefined => {
    const change = this.reading.value();
    if (change === undefined) return undefined;
    return {
      ...change,
      title: this.t('overview.changeTitle'),
      measure: this.state.measure(),
      components: change.components.map((part) => ({ ...part, items: part.items.length })),
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const steps = this.steps();
    return steps && waterfallChart(steps, 720);
  });

  /** Unions of the part pointed at, the greatest changes first. */
  private readonly items = computed(() => {
    const part = this.reading.value()?.components.find(({ kind }) => kind === this.pointed());
    const measure = this.state.measure();
    return [...(part?.items ?? [])].sort((a, b) => Math.abs(b[measure]) - Math.abs(a[measure]));
  });

  protected readonly listed = computed(() =>
    this.listsAll() ? this.items() : this.items().slice(0, LISTED),
  );
  protected readonly hidden = computed(() => this.items().length - this.listed().length);

  protected point(part: string | null): void {
    this.pointed.set(part);
    this.listsAll.set(false);
  }
}
