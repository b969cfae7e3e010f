import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DotPlotData, dotPlotChart, industryPaint } from '@soshiki/charts';
import type { Findings } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, DotPlot } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { MarkedKey } from './marked-key';
import { movesOf } from './moves';
import { QuantitySwitch } from './quantity-switch';

/** Which industries or blocks grew and which lost, in persons or in per cent. */
@Component({
  selector: 'app-movers-panel',
  imports: [ChartFrame, DotPlot, MeasureSwitch, QuantitySwitch, RouterLink],
  templateUrl: './movers-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoversPanel {
  readonly reading = input.required<Reading<Findings>>();
  readonly dimension = input.required<'industry' | 'block'>();
  readonly partial = input<string | null>(null);

  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly rows = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;

  private readonly parts = computed(() => {
    const findings = this.reading().value();
    return this.dimension() === 'industry' ? findings?.industries : findings?.blocks;
  });

  protected readonly pointed = inject(MarkedKey).among(
    () => this.parts()?.map(({ code }) => code) ?? [],
  );

  protected readonly title = computed(() =>
    this.t(`findings.movers.${this.dimension()}.${this.state.measure()}`),
  );

  protected readonly when = computed(() => {
    const findings = this.reading().value();
    return this.words.spanText(findings?.compareTo, findings?.asOf);
  });

  protected readonly dots = computed((): DotPlotData | undefined => {
    const [parts, dimension] = [this.parts(), this.dimension()];
    if (parts === undefined) return undefined;
    const quantity = this.state.form() === 'rate' ? 'rate' : 'difference';
    return {
      title: this.title(),
      quantity,
      measure: this.state.measure(),
      dimension: this.t(`ui.dimension.${dimension}`),
      rows: movesOf(parts, this.state.measure(), quantity).map((move) => ({
        ...move,
        name: this.codes.name(dimension, move.key, move.name),
        paint: dimension === 'industry' ? industryPaint(move.key) : BLOCK_PAINT,
      })),
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const dots = this.dots();
    return dots && dotPlotChart(dots, 720);
  });

  /** Counts at either end lead to the unions of then, a change to what explains it. */
  protected readonly rowsLink: RowsOf = (row, column) => {
    const findings = this.reading().value();
    const filters = { [this.dimension()]: [row] };
    if (column === 'before') return this.rows.of(filters, { period: findings?.compareTo });
    if (column === 'after') return this.rows.of(filters, { period: findings?.asOf });
    return column === 'difference' ? this.explained(row) : null;
  };

  /** Where the unions behind a change stand. */
  protected explained(code: string) {
    const params = this.state.linkParams();
    return this.dimension() === 'industry'
      ? { path: `/industries/${code}`, params: { ...params, industry: null } }
      : { path: '/overview', params: { ...params, block: [code] } };
  }

  protected unionsOf(code: string) {
    return this.rows.of({ [this.dimension()]: [code] }).params;
  }
}

const BLOCK_PAINT = { paint: 'series:1', isHatched: false } as const;
