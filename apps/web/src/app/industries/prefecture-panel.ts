import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type TileMapData, tileMapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { BasisSwitch } from '../ui/basis-switch';
import { ChartFrame, TileMap } from '../ui/charts';
import { MeasureSwitch } from '../ui/measure-switch';
import { OneIndustryFigures } from './one-industry-figures';
import { PageContext } from './page-context';

/** One industry by prefecture, on either basis. */
@Component({
  selector: 'app-industry-prefecture-panel',
  imports: [BasisSwitch, ChartFrame, MeasureSwitch, RouterLink, TileMap],
  template: `
    <sk-chart-frame
      [heading]="title()"
      [unit]="context.unit()"
      [when]="context.when()"
      [chart]="chart()"
      [status]="prefectures.status()"
      [problem]="prefectures.problem()"
      [view]="state.view()"
      [(selected)]="chosen"
      [isSample]="context.isSample()"
      [fileName]="'soshiki-prefectures-' + context.code()"
      (viewChange)="state.change({ view: $event })"
      (retry)="prefectures.reload()"
    >
      <app-measure-switch controls />
      <app-basis-switch controls />
      @if (tiles(); as shown) {
        <sk-tile-map [tiles]="shown" [(selected)]="chosen" />
      }
      @if (chosen() !== null) {
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
  protected readonly context = inject(PageContext);
  protected readonly prefectures = inject(OneIndustryFigures).prefectures;
  protected readonly t = this.language.t;
  protected readonly chosen = signal<string | null>(null);

  protected readonly title = computed(() =>
    this.t(`industries.prefectures.${this.state.measure()}`),
  );

  protected readonly tiles = computed((): TileMapData | undefined => {
    const breakdown = this.prefectures.value();
    return (
      breakdown && {
        title: `${this.codes.name('industry', this.context.code())} ${this.title()}`,
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

  protected readonly unionParams = computed(() => ({
    ...this.state.linkParams(),
    industry: this.context.code(),
    prefecture: this.chosen(),
  }));
}
