import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type TileMapData, tileMapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { BasisSwitch } from '../ui/basis-switch';
import { ChartFrame, TileMap } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { OverviewFigures } from './overview-figures';
import { PanelFigures } from './panel-figures';

/** Prefectures as tiles. One press filters the page by a prefecture, a second one lists its unions. */
@Component({
  selector: 'app-prefecture-panel',
  imports: [BasisSwitch, ChartFrame, MeasureSwitch, RouterLink, TileMap],
  templateUrl: './prefecture-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrefecturePanel {
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly panels = inject(PanelFigures);
  protected readonly figures = inject(OverviewFigures);
  private readonly router = inject(Router);
  private readonly unions = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly reading = this.figures.overview;

  /** The prefecture pointed at: the one filtered by, until another is stepped to. */
  protected readonly pointed = linkedSignal<string | null>(
    () => this.state.filters().prefecture?.[0] ?? null,
  );

  protected readonly isChosen = computed(() => {
    const pointed = this.pointed();
    return pointed !== null && this.state.isChosen('prefecture', pointed);
  });

  /** The unions of the prefecture pointed at. */
  protected readonly drillParams = computed(
    () => this.unions.of({ prefecture: [this.pointed() ?? ''] }).params,
  );

  protected readonly notes = computed(() => [this.t(`overview.basisNote.${this.state.basis()}`)]);

  protected readonly rowsLink: RowsOf = (row, column) => this.unions.by('prefecture')(row, column);

  /** With a filter by prefecture the others stay in sight, to be chosen instead. */
  private readonly rows = computed(() => {
    const all = this.panels.allPrefectures.value();
    if (this.state.filters().prefecture === undefined || all === undefined) {
      return this.figures.overview.value()?.byPrefecture;
    }
    return all.rows.map(({ keys, ...row }) => ({ ...row, code: keys[0] ?? '' }));
  });

  /** By headquarters a region's members may belong anywhere; by workplace only to the region. */
  private readonly visible = computed(() =>
    this.state.basis() === 'workplace' ? this.codes.visiblePrefectures() : undefined,
  );

  protected readonly tiles = computed((): TileMapData | undefined => {
    const rows = this.rows();
    if (rows === undefined) return undefined;
    return {
      title: this.t(`overview.prefectures.${this.state.measure()}`),
      measure: this.state.measure(),
      basis: this.state.basis(),
      figures: rows,
      visible: this.visible(),
      language: this.language.code(),
    };
  });

  protected readonly chart = computed(() => {
    const tiles = this.tiles();
    return tiles && tileMapChart(tiles, 720);
  });

  /** `null`: the tile pointed at was pressed once more. */
  protected async press(code: string | null): Promise<void> {
    const target = code ?? this.pointed();
    if (target === null) return;
    if (this.state.isChosen('prefecture', target)) {
      await this.router.navigate(['/unions'], { queryParams: this.drillParams() });
      return;
    }
    await this.state.change({ filters: { ...this.state.filters(), prefecture: [target] } });
  }
}
