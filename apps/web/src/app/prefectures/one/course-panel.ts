import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { isPeriod } from '@soshiki/base';
import { type LineData, lineChart } from '@soshiki/charts';
import { BASES, type Basis } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { MarkedKey } from '../../findings/marked-key';
import { Language } from '../../language/language';
import { FigureWords } from '../../page/figure-words';
import { PageState } from '../../page/page-state';
import { ChartFrame, LineChart } from '../../ui/charts';
import { MeasureSwitch } from '../../ui/measure-switch';
import type { RowsOf } from '../../ui/rows-link';
import { RegionLinks } from '../region-links';
import { OnePrefectureFigures } from './one-prefecture-figures';

const PAINTS = { workplace: 'series:1', headquarters: 'series:7' } as const;

/** Ten years of one prefecture, a line for either basis. */
@Component({
  selector: 'app-prefecture-course-panel',
  imports: [ChartFrame, LineChart, MeasureSwitch],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="words.unit()"
      [when]="when()"
      [chart]="chart()"
      [status]="reading().status()"
      [problem]="reading().problem()"
      [view]="state.view()"
      [selected]="pointed.key()"
      [highlighted]="highlighted()"
      [isSample]="words.isSample()"
      [rowsLink]="rowsLink"
      [fileName]="'soshiki-prefecture-' + figures.code()"
      (viewChange)="state.change({ view: $event })"
      (selectedChange)="pointed.point($event)"
      (highlightedChange)="bringOut($event)"
      (retry)="reload()"
    >
      <app-measure-switch controls />
      @if (lines(); as shown) {
        <sk-line-chart
          [lines]="shown"
          [selected]="pointed.key()"
          (selectedChange)="pointed.point($event)"
        />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly links = inject(RegionLinks);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly figures = inject(OnePrefectureFigures);
  protected readonly t = this.language.t;

  private readonly periods = computed(() => this.figures.courses.workplace.value()?.periods ?? []);

  /** The period pointed at; kept in the address. */
  protected readonly pointed = inject(MarkedKey).among(() => this.periods());

  /** The basis brought out by the legend, the other one grey. */
  private readonly told = inject(MarkedKey).among(() => BASES);
  protected readonly highlighted = computed(() => {
    const basis = this.told.key();
    return basis === null ? [] : [basis];
  });

  protected readonly title = computed(() =>
    this.t(`prefectures.one.course.${this.state.measure()}`),
  );
  protected readonly when = computed(() =>
    this.words.spanText(this.periods()[0], this.periods().at(-1)),
  );

  /** The basis that failed, else the one that is still on its way. */
  protected readonly reading = computed(() => {
    const { workplace, headquarters } = this.figures.courses;
    return workplace.status() === 'ready' ? headquarters : workplace;
  });

  protected readonly lines = computed((): LineData | undefined => {
    const { workplace, headquarters } = this.figures.courses;
    const [here, seats] = [workplace.value(), headquarters.value()];
    if (here === undefined || seats === undefined) return undefined;
    const measure = this.state.measure();
    const line = (basis: Basis, values: readonly number[]) => ({
      key: basis,
      name: this.t(`ui.basis.${basis}`),
      values,
      paint: { paint: PAINTS[basis], isHatched: false },
    });
    return {
      title: `${this.codes.name('prefecture', this.figures.code())} ${this.title()}`,
      quantity: measure,
      periods: here.periods,
      series: [line('workplace', here.total[measure]), line('headquarters', seats.total[measure])],
      highlighted: this.highlighted(),
      isFromZero: true,
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  });

  protected readonly chart = computed(() => {
    const lines = this.lines();
    return lines && lineChart(lines, 900);
  });

  protected readonly rowsLink: RowsOf = (period, column) => {
    const basis = BASES.find((known) => known === column);
    if (basis === undefined || !isPeriod(period)) return null;
    const at = { basis, period, isOfWhole: true };
    return this.links.unions('prefecture', this.figures.code(), at);
  };

  /** One of the two at most: both brought out are as good as none. */
  protected bringOut(bases: readonly string[]): void {
    this.told.point(bases.at(-1) ?? null);
  }

  protected reload(): void {
    for (const basis of BASES) this.figures.courses[basis].reload();
  }
}
