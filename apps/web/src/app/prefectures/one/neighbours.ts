import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UNALLOCATED } from '@soshiki/base';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { Icon } from '../../ui/icon';
import { RegionCodes } from '../region-codes';
import { OnePrefectureFigures } from './one-prefecture-figures';

/** Ways from a prefecture: back to all, to the one before and after it, to its block, and to both bases explained, and to
 *  others side by side. */
@Component({
  selector: 'app-prefecture-neighbours',
  imports: [Icon, RouterLink],
  template: `
    <nav class="no-print" [attr.aria-label]="t('prefectures.one.neighbours')">
      <a class="button button-quiet" routerLink="/prefectures" [queryParams]="elsewhere()">
        <app-icon name="previous" />{{ t('prefectures.one.back') }}
      </a>
      @if (blockName(); as block) {
        <a class="button" routerLink="/prefectures" [queryParams]="blockParams()">{{ block }}</a>
      }
      <a class="button" routerLink="/prefectures" fragment="bases" [queryParams]="basesParams()">{{
        t('prefectures.one.bases')
      }}</a>
      <a class="button" routerLink="/compare" [queryParams]="compareParams()">{{
        t('prefectures.one.compare')
      }}</a>
      <span class="sides">
        @if (sides().before; as before) {
          <a
            class="button"
            rel="prev"
            [routerLink]="['/prefectures', before.code]"
            [queryParams]="elsewhere()"
          >
            <app-icon name="previous" />{{ before.name }}
          </a>
        }
        @if (sides().after; as after) {
          <a
            class="button"
            rel="next"
            [routerLink]="['/prefectures', after.code]"
            [queryParams]="elsewhere()"
          >
            {{ after.name }}<app-icon name="next" />
          </a>
        }
      </span>
    </nav>
  `,
  styles: `
    nav,
    .sides {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
    }
    .sides {
      margin-inline-start: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Neighbours {
  private readonly codes = inject(CodeTables);
  private readonly figures = inject(OnePrefectureFigures);
  private readonly regions = inject(RegionCodes);
  private readonly state = inject(PageState);
  protected readonly t = inject(Language).t;

  /** Filters go along, but for those by region: the address says which region it is. */
  protected readonly elsewhere = computed(() => ({
    ...this.state.linkParams(),
    prefecture: null,
    block: null,
  }));

  private readonly block = computed(() => this.regions.blockOf(this.figures.code()));
  protected readonly blockName = computed(() => {
    // Members of no prefecture are of no block: there is nothing more to see.
    if (this.block() === UNALLOCATED) return null;
    const block = this.codes.name('block', this.block());
    return this.t('prefectures.one.block', { block });
  });
  protected readonly blockParams = computed(() => ({ ...this.elsewhere(), block: [this.block()] }));

  /** Both bases by prefecture, with this one brought out. */
  protected readonly basesParams = computed(() => ({
    ...this.elsewhere(),
    by: 'prefecture',
    mark: this.figures.code(),
  }));

  protected readonly compareParams = computed(() => ({
    ...this.elsewhere(),
    ids: `prefecture:${this.figures.code()}`,
  }));

  protected readonly sides = computed(() => {
    const open = this.regions.open();
    const here = open.findIndex(({ code }) => code === this.figures.code());
    return { before: here > 0 ? open[here - 1] : undefined, after: open[here + 1] };
  });
}
