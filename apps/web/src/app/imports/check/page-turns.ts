import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';

/** Which of the rows are shown, and the ways to the others. */
@Component({
  selector: 'app-page-turns',
  imports: [Icon, RouterLink],
  template: `
    <p class="note" role="status">{{ range() }}</p>
    @if (pages() > 1) {
      <nav [attr.aria-label]="t('imports.turns.label')">
        @if (page() > 1) {
          <a
            class="button"
            [routerLink]="[]"
            [queryParams]="{ page: page() === 2 ? null : page() - 1 }"
            queryParamsHandling="merge"
            ><app-icon name="previous" />{{ t('imports.turns.previous') }}</a
          >
        }
        @if (page() < pages()) {
          <a
            class="button"
            [routerLink]="[]"
            [queryParams]="{ page: page() + 1 }"
            queryParamsHandling="merge"
            >{{ t('imports.turns.next') }}<app-icon name="next"
          /></a>
        }
      </nav>
    }
  `,
  styles: `
    :host,
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageTurns {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly total = input.required<number>();
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly pages = computed(() => Math.ceil(this.total() / this.pageSize()));
  protected readonly range = computed(() => {
    const [first, last] = [(this.page() - 1) * this.pageSize() + 1, this.page() * this.pageSize()];
    return this.t('imports.turns.range', {
      first: this.wording.count(first),
      last: this.wording.count(Math.min(last, this.total())),
      total: this.wording.count(this.total()),
    });
  });
}
