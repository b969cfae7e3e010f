import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';
import { ProblemNotice } from '../ui/problem-notice';
import { BasesSection } from './bases-section';
import { BlockList } from './block-list';
import { ChangePanel } from './change-panel';
import { MapPanel } from './map-panel';
import { RegionFigures } from './region-figures';

/** Blocks and prefectures: where members are, what changed there, and both regional bases side by side. */
@Component({
  selector: 'app-prefectures-page',
  imports: [BasesSection, BlockList, ChangePanel, MapPanel, ProblemNotice],
  providers: [RegionFigures],
  template: `
    <h1>{{ t('prefectures.title') }}</h1>
    @if (figures.prefectures.problem(); as problem) {
      <app-problem-notice
        [problem]="problem"
        [stale]="figures.prefectures.value() !== undefined"
        (retry)="figures.prefectures.reload()"
      />
    }
    <div class="panels">
      <app-prefecture-map-panel class="wide" />
      <app-block-list class="wide" />
      <app-region-change-panel class="wide" />
      <app-bases-section class="wide" />
    </div>
  `,
  styleUrl: '../industries/industries.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrefecturesPage {
  protected readonly t = inject(Language).t;
  protected readonly figures = inject(RegionFigures);
}
