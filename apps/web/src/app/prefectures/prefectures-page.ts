import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';
import { ProblemNotice } from '../ui/problem-notice';
import { MapPanel } from './map-panel';
import { RegionFigures } from './region-figures';

/** Blocks and prefectures: where members are, what changed there, and both regional bases side by side. */
@Component({
  selector: 'app-prefectures-page',
  imports: [MapPanel, ProblemNotice],
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
    </div>
  `,
  styleUrl: './prefectures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrefecturesPage {
  protected readonly t = inject(Language).t;
  protected readonly figures = inject(RegionFigures);
}
