import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type BarData, type SeriesPaint, barChart, industryPaint } from '@soshiki/charts';
import type { Breakdown } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import type { Reading } from '../../api/reading';
import { MarkedKey } from '../../findings/marked-key';
import { Language } from '../../language/language';
import { FigureWords } from '../../page/figure-words';
import { PageState } from '../../page/page-state';
import { BarChart, ChartFrame } from '../../ui/charts';
import { MeasureSwitch } from '../../ui/measure-switch';
import type { RowsLink, RowsOf } from '../../ui/rows-link';
import { OnePrefectureFigures } from './one-prefecture-figures';

/** What the members of a prefecture are divided by in bars. */
type PartDimension = 'industry' | 'sizeBand';

/** One prefecture by industry or size. One press filters the page by a part, a second one lists its unions here. */
@Component({
  selector: 'app-prefecture-part-panel',
  imports: [BarChart, ChartFrame, MeasureSwitch, RouterLink],
  templateUrl: './part-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartPanel {
  readonly by = input.required<PartDimension>();
  readonly reading = input.required<Reading<Breakdown>>();
  readonly notes = input<readonly string[]>([]);

  private readonly codes = inject(CodeTables);
  protected readonly figures = inject(OnePrefectureFigures);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;

  private readonly marked = inject(MarkedKey).among(() =>
    this.codes.options(this.by()).map(({ code }) => code),
  );

  /** The part pointed at: the one brought out, else the one filtered by. */
  protected readonly pointed = computed(
    () => this.marked.key() ?? this.state.filters()[this.by()]?.[0] ?? null,
  );

  protected readonly title = computed(() =>
    this.t(`prefectures.one.${this.by()}.${this.state.measure()}`),
  );
  protected readonly when = computed(() => this.words.asOf(this.reading().value()?.asOf));

  protected readonly bars = computed((): BarData | undefined => {
    const breakdown = this.reading().value();
    return (
      breakdown && {
        title: this.title(),
        dimension: this.t(`ui.dimension.${this.by()}`),
        measure: this.state.measure(),
        rows: breakdown.rows.map(({ keys: [code = ''], names: [own = code], ...row }) => ({
          ...row,
          key: code,
          name: this.codes.name(this.by(), code, own),
          paint: this.paint(code),
        })),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && barChart(bars, 720);
  });

  protected readonly rowsLink: RowsOf = (code, column) =>
    column === 'members' || column === 'unions' ? this.unions(code) : null;

  /** The unions of a part in this prefecture. */
  protected unions(code: string): RowsLink {
    return { path: '/unions', params: { ...this.figures.unionParams(), [this.by()]: [code] } };
  }

  protected point(code: string | null): void {
    this.marked.point(code);
  }

  /** `null`: the bar pointed at was pressed once more. */
  protected async press(pressed: string | null): Promise<void> {
    const code = pressed ?? this.pointed();
    if (code === null) return;
    if (this.state.isChosen(this.by(), code)) {
      const { path, params } = this.unions(code);
      await this.router.navigate([path], { queryParams: params });
      return;
    }
    const mark = this.state.mark().filter((key) => key !== this.marked.key());
    await this.state.change({ filters: { ...this.state.filters(), [this.by()]: [code] }, mark });
  }

  private paint(code: string): SeriesPaint {
    const chosen = this.state.filters()[this.by()];
    if (chosen?.includes(code) === false) return { paint: 'faded', isHatched: false };
    return this.by() === 'industry' ? industryPaint(code) : { paint: 'series:1', isHatched: false };
  }
}
