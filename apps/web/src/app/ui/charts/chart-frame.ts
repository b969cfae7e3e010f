import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  inject,
  input,
  model,
  output,
} from '@angular/core';
import { type Chart, svgText, tableCsv } from '@soshiki/charts';
import type { ReadingStatus } from '../../api/reading';
import type { ShownProblem } from '../../api/problem-reader';
import { Language } from '../../language/language';
import { Clipping } from '../clipping';
import { Icon } from '../icon';
import { ChartFiles } from './chart-files';
import { ChartLegend } from './chart-legend';
import { DataTable } from './data-table';
import { MarkStrip } from './mark-strip';

let built = 0;

/**
 * The one frame of every chart: title, unit and period, controls, chart or table, legend, the statement of the chosen
 * mark, downloads of exactly what is shown, citation and source. Slots: `[controls]`, the chart itself,
 * `[detail]` in the strip of the chosen mark, `[rows]` for the rows behind it.
 */
@Component({
  selector: 'sk-chart-frame',
  imports: [ChartLegend, DataTable, Icon, MarkStrip],
  templateUrl: './chart-frame.html',
  styleUrl: './chart-frame.scss',
  host: { role: 'figure', '[attr.aria-labelledby]': 'id' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartFrame {
  readonly heading = input.required<string>();
  /** `人`, `千人`, `％`. */
  readonly unit = input('');
  /** 時点 or span in words: `2025年12月現在`. */
  readonly when = input('');
  /** What is shown; `undefined` while there is nothing yet. Without rows in its table it counts as empty. */
  readonly chart = input<Chart | undefined>();
  readonly status = input<ReadingStatus>('ready');
  readonly problem = input<ShownProblem | undefined>();
  /** Chart or table: two-way, so that the page keeps it in the address. */
  readonly view = model<'chart' | 'table'>('chart');
  /** Key of the chosen mark. */
  readonly selected = model<string | null>(null);
  /** Keys of the legend brought out; empty: all. */
  readonly highlighted = model<readonly string[]>([]);
  /** What the figures rest on when not all have reported: `198/229組合の報告に基づく`. */
  readonly partial = input<string | null>(null);
  /** Why there is nothing and what can be done; a general text when left out. */
  readonly emptyText = input<string | null>(null);
  readonly notes = input<readonly string[]>([]);
  readonly isSample = input(false, { transform: booleanAttribute });
  /** Start of the names of downloaded files. */
  readonly fileName = input('soshiki-chart');
  /** Asks again after a failure. */
  readonly retry = output();

  private readonly language = inject(Language);
  private readonly clipping = inject(Clipping);
  private readonly files = inject(ChartFiles);

  protected readonly t = this.language.t;
  protected readonly id = `chart-${built++}`;

  protected readonly isEmpty = computed(() => this.chart()?.table.rows.length === 0);
  protected readonly isWaiting = computed(
    () => this.chart() === undefined && this.status() !== 'failed',
  );
  protected readonly subtitles = computed(() =>
    [this.when(), this.unit() === '' ? '' : this.t('charts.unit', { unit: this.unit() })].filter(
      (part) => part !== '',
    ),
  );

  protected readonly sources = computed(() => [
    ...(this.isSample() ? [this.t('charts.sample')] : []),
    ...this.notes(),
    this.t('charts.source'),
  ]);

  /** What every file and citation says below: also what stands above the chart on the page. */
  private readonly allNotes = computed(() => {
    const partial = this.partial();
    return partial === null ? this.sources() : [partial, ...this.sources()];
  });

  protected toggleView(): void {
    this.view.set(this.view() === 'chart' ? 'table' : 'chart');
  }

  protected saveCsv(chart: Chart): void {
    const content = tableCsv(chart.table, [
      this.heading(),
      this.subtitles().join(' · '),
      ...this.allNotes(),
    ]);
    this.files.save({ name: `${this.fileName()}.csv`, type: 'text/csv;charset=utf-8', content });
  }

  protected saveSvg(chart: Chart): void {
    const content = this.svg(chart);
    this.files.save({ name: `${this.fileName()}.svg`, type: 'image/svg+xml', content });
  }

  protected async savePng(chart: Chart): Promise<void> {
    const isSaved = await this.files.savePng(`${this.fileName()}.png`, this.svg(chart));
    if (!isSaved) this.saveSvg(chart);
  }

  protected async cite(chart: Chart): Promise<void> {
    const address = globalThis.location.href;
    await this.clipping.copy([chart.summary, ...this.allNotes(), address].join('\n'));
  }

  /** Files go into documents on white paper: always the light colours. */
  private svg(chart: Chart): string {
    return svgText(chart.scene, {
      title: this.heading(),
      subtitle: this.subtitles().join(' · '),
      summary: chart.summary,
      notes: this.allNotes(),
      theme: 'light',
    });
  }
}
