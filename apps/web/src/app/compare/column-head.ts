import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cssColour } from '@soshiki/charts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';
import { ComparedThings } from './compared-things';
import type { ThingFigures } from './thing-figures';

/** The head of a column: the thing's name, which leads to its page, and buttons to move or remove the column. */
@Component({
  selector: 'app-column-head',
  imports: [Icon, RouterLink],
  template: `
    <span class="note">{{ t('ui.dimension.' + column().thing().dimension) }}</span>
    <a [routerLink]="page().path" [queryParams]="page().params"
      ><i [style.background]="colour()"></i>{{ column().name() }}</a
    >
    <span class="buttons no-print">
      <button
        type="button"
        class="button button-quiet button-icon"
        [disabled]="isFirst()"
        [attr.aria-label]="t('compare.left', { name: column().name() })"
        (click)="things.move(column().thing().id, -1)"
      >
        <app-icon name="previous" />
      </button>
      <button
        type="button"
        class="button button-quiet button-icon"
        [disabled]="isLast()"
        [attr.aria-label]="t('compare.right', { name: column().name() })"
        (click)="things.move(column().thing().id, 1)"
      >
        <app-icon name="next" />
      </button>
      <button
        type="button"
        class="button button-quiet button-icon"
        [attr.aria-label]="t('compare.remove', { name: column().name() })"
        (click)="things.remove(column().thing().id)"
      >
        <app-icon name="close" />
      </button>
    </span>
  `,
  styleUrl: './column-head.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ColumnHead {
  readonly column = input.required<ThingFigures>();
  readonly isFirst = input(false);
  readonly isLast = input(false);

  private readonly state = inject(PageState);
  protected readonly things = inject(ComparedThings);
  protected readonly t = inject(Language).t;

  protected readonly colour = computed(() => cssColour(this.column().paint().paint));

  /** The page of the thing; what has none is the overview with it as the filter. */
  protected readonly page = computed(() => {
    const { dimension, code } = this.column().thing();
    const base = OWN_PAGES[dimension];
    const params = this.state.linkParams();
    return base === undefined
      ? { path: '/overview', params: { ...params, [dimension]: [code] } }
      : { path: `${base}/${code}`, params: { ...params, [dimension]: null } };
  });
}

const OWN_PAGES: Readonly<Record<string, string>> = {
  industry: '/industries',
  prefecture: '/prefectures',
  union: '/unions',
};
