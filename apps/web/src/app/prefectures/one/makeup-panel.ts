import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { EMPLOYMENTS, GENDERS } from '@soshiki/base';
import { type StackedBarData, stackedBarChart } from '@soshiki/charts';
import { CodeTables } from '../../api/codes';
import { partPaint } from '../../findings/part-paint';
import { MarkedKey } from '../../findings/marked-key';
import { Language } from '../../language/language';
import { FigureWords } from '../../page/figure-words';
import { PageState } from '../../page/page-state';
import { ChartFrame, StackedBars } from '../../ui/charts';
import type { RowsOf } from '../../ui/rows-link';
import { ChoiceGroup } from '../choice-group';
import { OnePrefectureFigures } from './one-prefecture-figures';

/** Members of a prefecture by gender, each bar divided by employment; what was not reported stands beside. */
@Component({
  selector: 'app-prefecture-makeup-panel',
  imports: [ChartFrame, ChoiceGroup, StackedBars],
  template: `
    <sk-chart-frame
      [heading]="t('prefectures.one.makeup')"
      [unit]="t('ui.measure.unit.members')"
      [when]="when()"
      [chart]="chart()"
      [status]="reading.status()"
      [problem]="reading.problem()"
      [view]="state.view()"
      [selected]="pointed.key()"
      [highlighted]="highlighted()"
      [emptyText]="t('prefectures.nothing')"
      [isSample]="words.isSample()"
      [rowsLink]="rowsLink"
      fileName="soshiki-prefecture-makeup"
      (viewChange)="state.change({ view: $event })"
      (selectedChange)="pointed.point($event)"
      (highlightedChange)="bringOut($event)"
      (retry)="reading.reload()"
    >
      <app-choice-group
        controls
        [label]="t('prefectures.one.makeupForm.label')"
        [choices]="modes()"
        [chosen]="mode()"
        (choose)="state.change({ mode: $event })"
      />
      @if (bars(); as shown) {
        <sk-stacked-bars
          [bars]="shown"
          [selected]="pointed.key()"
          (selectedChange)="pointed.point($event)"
        />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeupPanel {
  private readonly codes = inject(CodeTables);
  private readonly figures = inject(OnePrefectureFigures);
  private readonly language = inject(Language);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly reading = this.figures.makeup;

  /** The gender pointed at; kept in the address. */
  protected readonly pointed = inject(MarkedKey).among(() => GENDERS.map(({ code }) => code));

  /** Employments brought out by the legend, the others grey. */
  protected readonly highlighted = computed(() => {
    const known = EMPLOYMENTS.map(({ code }) => `employment:${code}`);
    return this.state
      .mark()
      .filter((key) => known.includes(key))
      .map((key) => key.slice('employment:'.length));
  });

  protected readonly when = computed(() => this.words.asOf(this.reading.value()?.asOf));
  protected readonly mode = computed(() => (this.state.mode() === 'share' ? 'share' : 'count'));
  protected readonly modes = computed(() =>
    (['count', 'share'] as const).map((key) => ({
      key,
      name: this.t(`prefectures.one.makeupForm.${key}`),
    })),
  );

  protected readonly bars = computed((): StackedBarData | undefined => {
    const breakdown = this.reading.value();
    if (breakdown === undefined) return undefined;
    const { rows } = breakdown;
    const counts = new Map(rows.map(({ keys, members }) => [keys.join(' '), members]));
    const genders = GENDERS.filter(({ code }) => rows.some(({ keys }) => keys[0] === code));
    const employments = EMPLOYMENTS.filter(({ code }) => rows.some(({ keys }) => keys[1] === code));
    return {
      title: this.t('prefectures.one.makeup'),
      dimension: this.t('ui.dimension.gender'),
      measure: 'members',
      parts: employments.map(({ code }, place) => ({
        key: code,
        name: this.codes.name('employment', code),
        paint: partPaint(code, place),
      })),
      rows: genders.map(({ code }) => ({
        key: code,
        name: this.codes.name('gender', code),
        values: employments.map(({ code: part }) => counts.get(`${code} ${part}`) ?? 0),
      })),
      highlighted: this.highlighted(),
      isShare: this.mode() === 'share',
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && stackedBarChart(bars, 720);
  });

  protected async bringOut(employments: readonly string[]): Promise<void> {
    const others = this.state.mark().filter((key) => !key.startsWith('employment:'));
    const mark = [...others, ...employments.map((code) => `employment:${code}`)];
    await this.state.change({ mark }, { replace: true });
  }

  /** Rows are genders, columns employments; `total` is that of the gender. */
  protected readonly rowsLink: RowsOf = (gender, column) => {
    const employment = EMPLOYMENTS.find(({ code }) => code === column);
    if (employment === undefined && column !== 'total') return null;
    const part = employment === undefined ? {} : { employment: [employment.code] };
    return {
      path: '/unions',
      params: { ...this.figures.unionParams(), gender: [gender], ...part },
    };
  };
}
