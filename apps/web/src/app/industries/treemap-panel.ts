import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type TreemapData, industryPaint, treemapChart } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { MarkedKey } from '../findings/marked-key';
import { Language } from '../language/language';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, Treemap } from '../ui/charts';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { IndustryFigures } from './industry-figures';
import { tileGroups } from './tile-groups';

const OTHER = 'other:';

/** All members as one area: industries, and in them their unions. */
@Component({
  selector: 'app-treemap-panel',
  imports: [ChartFrame, RouterLink, Treemap],
  template: `
    <sk-chart-frame
      [heading]="t('industries.treemap.title')"
      [unit]="t('ui.measure.unit.members')"
      [when]="words.asOf(reading.value()?.asOf)"
      [chart]="chart()"
      [status]="reading.status()"
      [problem]="reading.problem()"
      [view]="state.view()"
      [selected]="pointed.key()"
      [notes]="[t('industries.treemap.note')]"
      [isSample]="words.isSample()"
      fileName="soshiki-industry-unions"
      [rowsLink]="rowsLink"
      (viewChange)="state.change({ view: $event })"
      (selectedChange)="pointed.point($event)"
      (retry)="reading.reload()"
    >
      @if (tiles(); as shown) {
        <sk-treemap
          [tiles]="shown"
          [selected]="pointed.key()"
          (selectedChange)="pointed.point($event)"
        />
      }
      @if (pointed.key() !== null) {
        <ng-container ngProjectAs="[detail]">
          @if (union(); as code) {
            <a class="button" [routerLink]="['/unions', code]" [queryParams]="state.timeParams()">{{
              t('industries.treemap.union')
            }}</a>
          }
          @if (industry(); as code) {
            <a
              class="button"
              [routerLink]="['/industries', code]"
              [queryParams]="state.linkParams()"
              >{{ t('industries.open') }}</a
            >
          }
        </ng-container>
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TreemapPanel {
  private readonly codes = inject(CodeTables);
  private readonly language = inject(Language);
  private readonly rows = inject(RowsFinder);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly reading = inject(IndustryFigures).unions;
  protected readonly t = this.language.t;

  private readonly groups = computed(() => {
    const breakdown = this.reading.value();
    return breakdown && tileGroups(breakdown);
  });

  protected readonly pointed = inject(MarkedKey).among(() =>
    (this.groups() ?? []).flatMap(({ key, items }) => [
      `${OTHER}${key}`,
      ...items.map((item) => item.key),
    ]),
  );

  /** The union of the tile pointed at; none when it stands for several. */
  protected readonly union = computed(() => {
    const key = this.pointed.key();
    return key === null || key.startsWith(OTHER) ? null : key;
  });

  protected readonly industry = computed(() => {
    const key = this.pointed.key() ?? '';
    if (key.startsWith(OTHER)) return key.slice(OTHER.length);
    return this.groups()?.find(({ items }) => items.some((item) => item.key === key))?.key ?? null;
  });

  protected readonly tiles = computed((): TreemapData | undefined => {
    const groups = this.groups();
    return (
      groups && {
        title: this.t('industries.treemap.title'),
        measure: 'members',
        groups: groups.map(({ key, name, items }) => ({
          ...{ key, items, name: this.codes.name('industry', key, name) },
          paint: industryPaint(key),
        })),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const tiles = this.tiles();
    return tiles && treemapChart(tiles, 960);
  });

  protected readonly rowsLink: RowsOf = (row, column) => this.rows.by('union')(row, column);
}
