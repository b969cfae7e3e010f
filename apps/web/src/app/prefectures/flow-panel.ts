import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type CountMatrixData, countMatrixChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { MarkedKey } from '../findings/marked-key';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, CountMatrix } from '../ui/charts';
import { flowsBetween } from './flows-between';
import { RegionFigures } from './region-figures';

/** Who works in which block for a union with its seat in which: a row adds up to the seat, a column to the workplace. */
@Component({
  selector: 'app-flow-panel',
  imports: [ChartFrame, CountMatrix],
  template: `
    <sk-chart-frame
      [heading]="t('prefectures.flows.title')"
      [unit]="t('ui.measure.unit.members')"
      [when]="when()"
      [chart]="chart()"
      [status]="reading().status()"
      [problem]="reading().problem()"
      [view]="state.view()"
      [selected]="pointed.key()"
      [emptyText]="t('prefectures.nothing')"
      [notes]="[t('prefectures.flows.note')]"
      [isSample]="words.isSample()"
      fileName="soshiki-seats-and-workplaces"
      (viewChange)="state.change({ view: $event })"
      (selectedChange)="pointed.point($event)"
      (retry)="reading().reload()"
    >
      @if (matrix(); as shown) {
        <sk-count-matrix
          [matrix]="shown"
          [selected]="pointed.key()"
          (selectedChange)="pointed.point($event)"
        />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowPanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly figures = inject(RegionFigures);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly reading = this.figures.blockBases;

  /** The pair pointed at; kept in the address. */
  protected readonly pointed = inject(MarkedKey).among(
    () => this.chart()?.scene.marks.map(({ key }) => key) ?? [],
  );

  protected readonly when = computed(() => this.words.asOf(this.reading().value()?.asOf));

  protected readonly matrix = computed((): CountMatrixData | undefined => {
    const bases = this.reading().value();
    if (bases?.level !== 'block') return undefined;
    const names = bases.rows.map(({ code, name }) => ({
      key: code,
      name: this.codes.name('block', code, name),
    }));
    return {
      title: this.t('prefectures.flows.title'),
      dimension: this.t('prefectures.flows.seat'),
      across: this.t('prefectures.flows.workplace'),
      measure: 'members',
      ...flowsBetween(bases.flows, names),
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const matrix = this.matrix();
    return matrix && countMatrixChart(matrix, 800);
  });
}
