import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type BarData, barChart, industryPaint } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import type { Measure } from '../page/page-query';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { BarChart, ChartFrame } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { OverviewFigures } from './overview-figures';
import { PanelFigures } from './panel-figures';

/** Industries by size or by code. One press filters the page by an industry, a second one lists its unions. */
@Component({
  selector: 'app-industry-panel',
  imports: [BarChart, ChartFrame, MeasureSwitch, RouterLink],
  templateUrl: './industry-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustryPanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly panels = inject(PanelFigures);
  protected readonly figures = inject(OverviewFigures);
  private readonly router = inject(Router);
  private readonly unions = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;

  protected readonly reading = this.figures.overview;
  protected readonly byCode = computed(() => this.state.sort() === 'code');

  /** The industry pointed at: the one filtered by, until another is stepped to. */
  protected readonly pointed = linkedSignal<string | null>(
    () => this.state.filters().industry?.[0] ?? null,
  );

  protected readonly isChosen = computed(() => {
    const pointed = this.pointed();
    return pointed !== null && this.state.isChosen('industry', pointed);
  });

  /** The unions of the industry pointed at. */
  protected readonly drillParams = computed(
    () => this.unions.of({ industry: [this.pointed() ?? ''] }).params,
  );

  /** The page of an industry is not filtered by another. */
  protected readonly industryParams = computed(() => ({
    ...this.state.linkParams(),
    industry: null,
  }));

  /** Counts lead to the unions, a change to what explains it. */
  protected readonly rowsLink: RowsOf = (row, column) => {
    if (column !== 'change') return this.unions.by('industry')(row, column);
    return { path: `/industries/${row}`, params: this.industryParams() };
  };

  /** With a filter by industry the others stay in sight, to be chosen instead. */
  private readonly rows = computed(() => {
    const all = this.panels.allIndustries.value();
    const overview = this.figures.overview.value();
    if (this.state.filters().industry === undefined || all === undefined) {
      return overview?.byIndustry;
    }
    return all.rows.map(({ keys, names, unions, members, share }) => {
      const code = keys[0] ?? '';
      const change = overview?.byIndustry.find((row) => row.code === code)?.change;
      return { code, name: names[0] ?? code, unions, members, share, change: change ?? null };
    });
  });

  protected readonly bars = computed((): BarData | undefined => {
    const rows = this.rows();
    if (rows === undefined) return undefined;
    const measure = this.state.measure();
    const inOrder = [...rows].sort(this.byCode() ? this.codeOrder() : bySize(measure));
    return {
      title: this.t(`overview.industriesBy.${measure}`),
      dimension: this.t('ui.dimension.industry'),
      measure,
      rows: inOrder.map(({ code, ...row }) => ({
        ...row,
        key: code,
        name: this.codes.name('industry', code, row.name),
        paint: this.paint(code),
      })),
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && barChart(bars, 720);
  });

  protected async sortBy(sort: 'code' | null): Promise<void> {
    await this.state.change({ sort });
  }

  /** `null`: the bar pointed at was pressed once more. */
  protected async press(code: string | null): Promise<void> {
    const target = code ?? this.pointed();
    if (target === null) return;
    if (this.state.isChosen('industry', target)) {
      await this.router.navigate(['/unions'], { queryParams: this.drillParams() });
      return;
    }
    await this.state.change({ filters: { ...this.state.filters(), industry: [target] } });
  }

  private codeOrder() {
    const places = new Map(this.codes.options('industry').map(({ code }, place) => [code, place]));
    const place = (code: string) => places.get(code) ?? places.size;
    return (a: { code: string }, b: { code: string }) => place(a.code) - place(b.code);
  }

  private paint(code: string) {
    const chosen = this.state.filters().industry;
    if (chosen === undefined || chosen.includes(code)) return industryPaint(code);
    return { paint: 'faded' as const, isHatched: false };
  }
}

/** Greatest first; a missing figure comes last, for it is not known to be small. */
function bySize(measure: Measure) {
  type Row = Readonly<Record<Measure, number | null>>;
  return (a: Row, b: Row) => (b[measure] ?? -1) - (a[measure] ?? -1);
}
