import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../language/language';
import { BasesPanel } from './bases-panel';
import { FlowPanel } from './flow-panel';
import { RegionFigures } from './region-figures';

/** Both regional bases of the same members: the sentence, the two figures of each region, and who works where. */
@Component({
  selector: 'app-bases-section',
  imports: [BasesPanel, FlowPanel],
  template: `
    <section aria-labelledby="bases">
      <h2 id="bases">{{ t('prefectures.bases.heading') }}</h2>
      @if (sentence(); as text) {
        <p>{{ text }}</p>
      }
      <app-bases-panel />
      <app-flow-panel />
    </section>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    h2 {
      padding-top: 1rem;
      scroll-margin-top: 5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BasesSection {
  private readonly language = inject(Language);
  private readonly figures = inject(RegionFigures);
  protected readonly t = this.language.t;
  protected readonly sentence = computed(
    () => this.figures.bases.value()?.sentence[this.language.code()],
  );
}
