import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { KnownRecord } from '../page/known-record';
import { PageState } from '../page/page-state';
import { PageActions } from '../shell/page-actions';
import { ProblemNotice } from '../ui/problem-notice';
import { ChangePanel } from './change-panel';
import { FigureContext } from './figure-context';
import { HeadlineCard } from './headline-card';
import { IndustryPanel } from './industry-panel';
import { KeyFigures } from './key-figures';
import { OverviewFigures } from './overview-figures';
import { PrefecturePanel } from './prefecture-panel';
import { TrendPanel } from './trend-panel';

/** The federation at a glance: the official sentence first, then what it is made of. */
@Component({
  selector: 'app-overview-page',
  imports: [
    ChangePanel,
    HeadlineCard,
    IndustryPanel,
    KeyFigures,
    PrefecturePanel,
    ProblemNotice,
    RouterLink,
    TrendPanel,
  ],
  providers: [OverviewFigures, FigureContext],
  template: `
    <h1>{{ t('overview.title') }}</h1>
    @if (reading.problem(); as problem) {
      <app-problem-notice
        [problem]="problem"
        [stale]="reading.value() !== undefined"
        (retry)="reading.reload()"
      />
    }
    <app-headline-card />
    <app-key-figures />
    <p class="more no-print">
      <a class="button" routerLink="/targets" [queryParams]="period()">{{
        t('overview.targets')
      }}</a>
      <a class="button" routerLink="/revisions" [queryParams]="filtered()">{{
        t('overview.revisions')
      }}</a>
    </p>
    <div class="panels">
      <app-trend-panel />
      <app-change-panel />
      <app-industry-panel />
      <app-prefecture-panel />
    </div>
  `,
  styleUrl: './overview-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewPage {
  protected readonly t = inject(Language).t;
  private readonly language = inject(Language);
  private readonly known = inject(KnownRecord);
  private readonly state = inject(PageState);
  protected readonly reading = inject(OverviewFigures).overview;

  /** Targets are of now and of a whole part: only the period goes along. */
  protected readonly period = computed(() => ({ asOf: this.state.asOf() ?? null }));
  /** The triangle takes every filter, and tells of every record. */
  protected readonly filtered = computed(() => ({ ...this.state.linkParams(), known: null }));

  private readonly citation = computed(() => {
    const headline = this.reading.value()?.headline[this.language.code()];
    if (headline === undefined) return null;
    return this.known.marked(this.t('overview.sentence', { headline }));
  });

  constructor() {
    inject(PageActions).cite(this.citation);
  }
}
