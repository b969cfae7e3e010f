import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type TileMapData, tileMapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { MarkedKey } from '../findings/marked-key';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { BasisSwitch } from '../ui/basis-switch';
import { ChartFrame, TileMap } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { OneIndustryFigures } from './one-industry-figures';

/** One industry by prefecture, on either basis. */
@Component({
  selector: 'app-industry-prefecture-panel',
  imports: [BasisSwitch, ChartFrame, MeasureSwitch, RouterLink, TileMap],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="words.unit()"
      [when]="words.asOf(reading.value()?.asOf)"
      [chart]="chart()"
      [status]="reading.status()"
      [problem]="reading.problem()"
      [view]="state.view()"
      [selected]="pointed.key()"
      [isSample]="words.isSample()"
      [fileName]="'soshiki-prefectures-' + code()"
      [rowsLink]="rowsLink"
      (selectedChange)="pointed.point($event)"
      (viewChange)="state.change({ view: $event })"
      (retry)="reading.reload()"
    >
      <app-measure-switch controls />
      <app-basis-switch controls />
      @if (tiles(); as shown) {
        <sk-tile-map
          [tiles]="shown"
          [selected]="pointed.key()"
          (selectedChange)="pointed.point($event)"
        />
      }
      @if (pointed.key() !== null) {
        <a
          ngProjectAs="[detail]"
          class="button"
          routerLink="/unions"
          [queryParams]="unionParams()"
          >{{ t('industries.unions') }}</a
        >
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrefecturePanel {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  private readonly unions = inject(RowsFinder);
  private readonly figures = inject(OneIndustryFigures);
  protected readonly code = this.figures.code;
  protected readonly reading = this.figures.prefectures;
  protected readonly t = this.language.t;
  protected readonly pointed = inject(MarkedKey).among(
    () => this.reading.value()?.rows.map(({ keys }) => keys[0] ?? '') ?? [],
  );

  protected readonly title = computed(() =>
    this.t(`industries.prefectures.${this.state.measure()}`),
  );

  protected readonly tiles = computed((): TileMapData | undefined => {
    const breakdown = this.reading.value();
    return (
      breakdown && {
        title: `${this.codes.name('industry', this.code())} ${this.title()}`,
        measure: this.state.measure(),
        basis: breakdown.basis,
        figures: breakdown.rows.map(({ keys: [code = ''], ...figures }) => ({ ...figures, code })),
        visible: breakdown.basis === 'workplace' ? this.codes.visiblePrefectures() : undefined,
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const tiles = this.tiles();
    return tiles && tileMapChart(tiles, 720);
  });

  protected readonly unionParams = computed(
    () =>
      this.unions.of({ industry: [this.code()], prefecture: [this.pointed.key() ?? ''] }).params,
  );

  protected readonly rowsLink: RowsOf = (row, column) =>
    this.unions.by('prefecture', { industry: [this.code()] })(row, column);
}
