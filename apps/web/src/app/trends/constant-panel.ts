import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { oneDecimal } from '@soshiki/base';
import { type ChartTable, type HeatData, NOT_APPLICABLE, heatMapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, HeatMap } from '../ui/charts';
import type { RowsOf } from '../ui/rows-link';
import { type GrowthStep, growthGap, growthSteps } from './constant-growth';
import { CourseManners } from './course-manners';
import { TrendFigures } from './trend-figures';

const PICTURE_WIDTH = 900;

/** Growth year by year: of all unions, and of those alone that have a figure at both ends. */
@Component({
  selector: 'app-trends-constant-panel',
  imports: [ChartFrame, HeatMap],
  template: `
    <sk-chart-frame
      [heading]="t('trends.constant.title')"
      [unit]="t('trends.percent')"
      [when]="when()"
      [chart]="chart()"
      [status]="years.status()"
      [problem]="years.problem()"
      [view]="state.view()"
      [(selected)]="pointed"
      [notes]="[t('trends.constant.note')]"
      [partial]="manners.partial()"
      [isSample]="codes.isSample()"
      [rowsLink]="rows()"
      fileName="soshiki-constant-growth"
      (viewChange)="state.change({ view: $event })"
      (retry)="years.reload()"
    >
      @if (sentence(); as text) {
        <p>{{ text }}</p>
      }
      @if (heat(); as shown) {
        <sk-heat-map [heat]="shown" [(selected)]="pointed" />
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConstantPanel {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly words = inject(FigureWords);
  private readonly figures = inject(TrendFigures);
  protected readonly state = inject(PageState);
  protected readonly manners = inject(CourseManners);
  protected readonly codes = inject(CodeTables);
  protected readonly years = this.figures.years;
  protected readonly t = this.language.t;

  /** The cell pointed at; another span starts without. */
  protected readonly pointed = linkedSignal<unknown, string | null>({
    source: () => this.words.span()?.from,
    computation: () => null,
  });

  protected readonly when = computed(() => {
    const years = this.years.value();
    return this.words.spanText(years?.from, years?.to);
  });

  private readonly steps = computed(() => {
    const years = this.years.value();
    return years && growthSteps(years);
  });

  protected readonly heat = computed((): HeatData | undefined => {
    const steps = this.steps();
    return (
      steps && {
        title: this.t('trends.constant.title'),
        dimension: this.t('trends.constant.which'),
        columns: steps.map(({ to }) => ({ key: to, name: to.slice(0, 4) })),
        rows: [
          { key: 'all', name: this.t('trends.constant.all'), rates: steps.map(({ rate }) => rate) },
          {
            key: 'same',
            name: this.t('trends.constant.same'),
            rates: steps.map(({ same }) => same.rate),
          },
        ],
        language: this.language.code(),
        calendar: this.language.calendar(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const [heat, steps] = [this.heat(), this.steps()];
    return heat && steps && { ...heatMapChart(heat, PICTURE_WIDTH), table: this.table(steps) };
  });

  /** What the year pointed at says (here or in the changes by year), else the last one. */
  protected readonly sentence = computed(() => {
    const chosen = this.pointed()?.split('@')[1] ?? this.figures.year()?.to;
    const step = this.steps()?.find(({ to }) => to === chosen) ?? this.steps()?.at(-1);
    return step && this.told(step);
  });

  /** Members at an end of the year lead to all unions of that month. */
  protected readonly rows = computed((): RowsOf => {
    const steps = new Map(this.steps()?.map((step) => [step.to, step]));
    return (to, column) => {
      const period = column === 'before' ? steps.get(to)?.from : to;
      if (period === undefined || !['before', 'after'].includes(column)) return null;
      return {
        path: '/unions',
        params: { ...this.state.linkParams(), asOf: period, cmp: null },
      };
    };
  });

  private told(step: GrowthStep): string {
    const { all, same, apart } = growthGap(step);
    if (all === null || same === null || apart === null) return this.t('trends.constant.unknown');
    const how = apart === 0 ? 'equal' : 'apart';
    return this.t(`trends.constant.${how}`, {
      from: this.wording.month(step.from),
      to: this.wording.month(step.to),
      all: this.moved(all),
      same: this.moved(same),
      unions: this.wording.unions(step.same.unions),
      apart: oneDecimal(apart),
    });
  }

  private moved(tenths: number): string {
    const rate = oneDecimal(tenths);
    const direction = tenths === 0 ? 'none' : tenths > 0 ? 'up' : 'down';
    return this.t(`trends.constant.moved.${direction}`, { rate });
  }

  private table(steps: readonly GrowthStep[]): ChartTable {
    const persons = { kind: 'count', unit: this.t('ui.measure.unit.members') } as const;
    const rate = { kind: 'rate', unit: this.t('trends.percent') } as const;
    const header = (key: string) => ({ key, header: this.t(`trends.constant.column.${key}`) });
    return {
      caption: this.t('trends.constant.title'),
      columns: [
        { ...header('year'), kind: 'text' },
        { ...header('before'), ...persons },
        { ...header('after'), ...persons },
        { ...header('rate'), ...rate },
        { ...header('sameUnions'), kind: 'count' },
        { ...header('sameBefore'), ...persons },
        { ...header('sameAfter'), ...persons },
        { ...header('sameRate'), ...rate },
      ],
      rows: steps.map(({ to, before, after, rate: all, same }) => ({
        key: to,
        cells: [
          this.wording.month(to),
          ...[before, after, all ?? NOT_APPLICABLE],
          ...[same.unions, same.before, same.after, same.rate ?? NOT_APPLICABLE],
        ],
      })),
    };
  }
}
