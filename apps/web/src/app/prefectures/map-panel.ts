import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UNALLOCATED } from '@soshiki/base';
import { type BarData, type TileMapData, barChart, tileMapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { BasisSwitch } from '../ui/basis-switch';
import { BarChart, ChartFrame, TileMap } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import type { RowsOf } from '../ui/rows-link';
import { ChoiceGroup } from './choice-group';
import { Forms } from './forms';
import { MarkChoice } from './mark-choice';
import { RegionChoice } from './region-choice';
import { RegionCodes } from './region-codes';
import { RegionFigures } from './region-figures';
import { RegionLinks } from './region-links';
import { byPlace, bySize, regionDifference } from './region-lines';
import { TopList } from './top-list';

/** The prefectures as tiles or as bars. One press filters the page by a prefecture, a second one lists its unions. */
@Component({
  selector: 'app-prefecture-map-panel',
  imports: [
    BarChart,
    BasisSwitch,
    ChartFrame,
    ChoiceGroup,
    MarkChoice,
    MeasureSwitch,
    RouterLink,
    TileMap,
    TopList,
  ],
  templateUrl: './map-panel.html',
  styles: `
    .beside {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem 2rem;
    }
    @container (width >= 60rem) {
      .beside {
        grid-template-columns: minmax(0, 46rem) minmax(16rem, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MapPanel {
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly figures = inject(RegionFigures);
  private readonly regions = inject(RegionCodes);
  private readonly drawings = inject(Forms);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly links = inject(RegionLinks);
  protected readonly choice = inject(RegionChoice);
  protected readonly t = this.language.t;
  protected readonly reading = this.figures.prefectures;
  protected readonly partial = this.figures.partial;

  protected readonly pointed = computed(() => this.choice.pointed('prefecture'));

  protected readonly title = computed(() => this.t(`prefectures.map.${this.state.measure()}`));
  protected readonly when = computed(() => this.words.asOf(this.reading.value()?.asOf));
  protected readonly notes = computed(() => [
    this.t(`prefectures.basisNote.${this.state.basis()}`),
  ]);

  protected readonly form = computed(() => (this.drawings.has('ranking') ? 'ranking' : 'map'));
  protected readonly forms = computed(() =>
    (['map', 'ranking'] as const).map((key) => ({ key, name: this.t(`prefectures.form.${key}`) })),
  );

  /** A map has no order; its table has one. */
  protected readonly isInOrder = computed(
    () => this.form() === 'ranking' || this.state.view() === 'table',
  );
  protected readonly order = computed(() => (this.state.sort() === 'code' ? 'code' : 'size'));
  protected readonly orders = computed(() =>
    (['code', 'size'] as const).map((key) => ({ key, name: this.t(`prefectures.order.${key}`) })),
  );

  /** Filters of other regions belong to the list; the page of a prefecture has its own. */
  protected readonly pageParams = computed(() => ({
    ...this.state.linkParams(),
    prefecture: null,
    block: null,
  }));

  /** Prefectures with unions now, in the reader's words. */
  private readonly lines = computed(() => {
    const shown = this.regions.shown();
    return this.figures
      .prefectureLines()
      ?.filter(({ code, unions }) => unions > 0 && (shown?.has(code) ?? true))
      .map((line) => ({ ...line, name: this.codes.name('prefecture', line.code, line.name) }));
  });

  private readonly rows = computed(() =>
    this.lines()?.toSorted(
      this.order() === 'code'
        ? byPlace(this.codes.options('prefecture'))
        : bySize(this.state.measure()),
    ),
  );

  /** Beside the map: prefectures only, most first. */
  protected readonly largest = computed(() =>
    (this.lines() ?? [])
      .filter(({ code }) => code !== UNALLOCATED)
      .toSorted(bySize(this.state.measure())),
  );

  protected readonly bars = computed((): BarData | undefined => {
    const rows = this.rows();
    return (
      rows && {
        title: this.title(),
        dimension: this.t('ui.dimension.prefecture'),
        measure: this.state.measure(),
        rows: rows.map((row) => ({
          ...row,
          key: row.code,
          change: regionDifference(row, 'members'),
          paint: {
            paint: this.choice.isTold('prefecture', row.code) ? 'series:1' : 'faded',
            isHatched: false,
          },
        })),
        language: this.language.code(),
      }
    );
  });

  protected readonly tiles = computed((): TileMapData | undefined => {
    const present = this.reading.value();
    return (
      present && {
        title: this.title(),
        measure: this.state.measure(),
        basis: present.basis,
        figures: present.rows.map(({ keys: [code = ''], ...row }) => ({ ...row, code })),
        visible: this.regions.shown(),
        marked: this.choice.markedOf('prefecture'),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const [bars, tiles] = [this.bars(), this.tiles()];
    if (bars === undefined || tiles === undefined) return undefined;
    const ranking = barChart(bars, 720);
    // Both drawings have one table, in the order chosen.
    return this.form() === 'ranking'
      ? ranking
      : { ...tileMapChart(tiles, 720), table: ranking.table };
  });

  protected readonly rowsLink: RowsOf = (code, column) => {
    if (column === 'name') {
      return { path: `/prefectures/${code}`, params: this.pageParams() };
    }
    return column === 'members' || column === 'unions'
      ? this.links.unions('prefecture', code)
      : null;
  };

  protected async show(form: 'map' | 'ranking'): Promise<void> {
    await this.drawings.show(form === 'ranking' ? form : null, ['ranking']);
  }
}
