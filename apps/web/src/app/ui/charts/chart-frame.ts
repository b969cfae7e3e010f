import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  booleanAttribute,
  computed,
  inject,
  input,
  model,
  output,
} from '@angular/core';
import type { Chart } from '@soshiki/charts';
import type { ReadingStatus } from '../../api/reading';
import type { ShownProblem } from '../../api/problem-reader';
import type { ReceivedFile, ShownTable } from '../../api/exports';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { TableFacts } from '../../page/table-facts';
import { AfterPaint } from '../after-paint';
import { Clipping } from '../clipping';
import type { DownloadChoice } from '../download/download-choice';
import { DownloadMenu } from '../download/download-menu';
import { TableFiles } from '../download/table-files';
import { Icon } from '../icon';
import { Printing } from '../printing';
import type { RowsOf } from '../rows-link';
import { ChartFiles } from './chart-files';
import { ChartLegend } from './chart-legend';
import { ChartPaper } from './chart-paper';
import { chartPicture } from './chart-picture';
import { DataTable } from './data-table';
import { MarkStrip } from './mark-strip';
import { ShownScenes } from './shown-scene';
import { shownTable } from './shown-table';

let built = 0;

/**
 * The one frame of every chart: title, unit and period, controls, chart or table, legend, the statement of the chosen
 * mark, downloads of exactly what is shown, citation and source. Slots: `[controls]`, the chart itself,
 * `[detail]` in the strip of the chosen mark, `[rows]` for the rows behind it.
 */
@Component({
  selector: 'sk-chart-frame',
  imports: [ChartLegend, ChartPaper, DataTable, DownloadMenu, Icon, MarkStrip],
  providers: [ShownScenes],
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
  /** What is shown, drawn as wide as paper; `undefined` while there is nothing yet. Without rows in its table it counts
   *  as empty. */
  readonly chart = input<Chart | undefined>();
  readonly status = input<ReadingStatus>('ready');
  readonly problem = input<ShownProblem | undefined>();
  /** Chart or table: two-way, so that the page keeps it in the address. */
  readonly view = model<'chart' | 'table'>('chart');
  /** Key of the chosen mark. */
  readonly selected = model<string | null>(null);
  /** Keys of the legend brought out; empty: all. Left out, the legend only explains: nothing is to be pressed that
   *  changes nothing. */
  readonly highlighted = input<readonly string[] | undefined>();
  readonly highlightedChange = output<readonly string[]>();
  /** Height of the drawing to expect, in pixels: kept free until it is there, so that nothing jumps. */
  readonly height = input(320);
  /** What the figures rest on when not all have reported: `198/229組合の報告に基づく`. */
  readonly partial = input<string | null>(null);
  /** Why there is nothing and what can be done; a general text when left out. */
  readonly emptyText = input<string | null>(null);
  readonly notes = input<readonly string[]>([]);
  readonly isSample = input(false, { transform: booleanAttribute });
  /** Where the numbers of the table lead, by the keys of its rows and columns. */
  readonly rowsLink = input<RowsOf | undefined>();
  /** Start of the names of downloaded files. */
  readonly fileName = input('soshiki-chart');
  /** Asks again after a failure. */
  readonly retry = output();

  private readonly afterPaint = inject(AfterPaint);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  private readonly clipping = inject(Clipping);
  private readonly pictures = inject(ChartFiles);
  private readonly tables = inject(TableFiles);
  private readonly facts = inject(TableFacts);
  private readonly scenes = inject(ShownScenes);
  private readonly state = inject(PageState);
  protected readonly printing = inject(Printing);

  protected readonly t = this.language.t;
  protected readonly id = `chart-${built++}`;

  protected readonly isFiltered = computed(() => this.state.chips().length > 0);
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

  /** What every picture and citation says below: also what stands above the chart on the page. */
  private readonly allNotes = computed(() => {
    const filters = this.facts.filters();
    const above = [
      this.partial(),
      filters === null ? null : this.t('charts.filtered', { filters }),
    ].filter((note) => note !== null);
    return [...above, ...this.sources()];
  });

  /** Files of what is shown: the table, then the picture. */
  protected readonly downloads = computed((): DownloadChoice[] => {
    const chart = this.chart();
    if (chart === undefined) return [];
    return [
      ...this.tables.ofTable(() => this.table(chart)),
      { label: this.t('exports.svg'), make: () => Promise.resolve(this.svgFile(chart)) },
      { label: this.t('exports.png'), make: () => this.pngFile(chart) },
    ];
  });

  protected async toggleView(): Promise<void> {
    await this.afterPaint.run(() => this.view.set(this.view() === 'chart' ? 'table' : 'chart'));
  }

  /** The table as it is shown, with the facts that hold for it. */
  private table({ table }: Chart): ShownTable {
    const title = this.heading();
    const facts = this.facts.of({
      title,
      unit: this.unit(),
      notes: this.partial() === null ? this.notes() : [this.partial() ?? '', ...this.notes()],
      ...(this.when() === '' ? {} : { when: this.when() }),
    });
    return shownTable(table, { title, fileName: this.fileName(), facts });
  }

  private svgFile(chart: Chart): ReceivedFile {
    const content = new Blob([this.svg(chart)], { type: 'image/svg+xml' });
    return { name: `${this.fileName()}.svg`, content };
  }

  /** The picture as PNG; where the browser would not draw it, as SVG. */
  private async pngFile(chart: Chart): Promise<ReceivedFile> {
    const content = await this.pictures.png(this.svg(chart));
    return content === null ? this.svgFile(chart) : { name: `${this.fileName()}.png`, content };
  }

  /** Title, period and unit, the statement, what it rests on, where it is from, and the address that shows it again. */
  protected async cite(chart: Chart): Promise<void> {
    const about = [this.heading(), ...this.subtitles()].join(' · ');
    const address = this.document.location.href;
    await this.clipping.copy([about, chart.summary, ...this.allNotes(), address].join('\n'));
  }

  protected async clearFilters(): Promise<void> {
    await this.state.change({ filters: {} });
  }

  /** As wide as on the screen, with what is brought out and chosen there; where the table stands, as wide as paper. */
  private svg(chart: Chart): string {
    const scene = this.scenes.only() ?? chart.scene;
    return chartPicture(
      chart,
      { scene, selected: this.selected() },
      { title: this.heading(), subtitle: this.subtitles().join(' · '), notes: this.allNotes() },
    );
  }
}
