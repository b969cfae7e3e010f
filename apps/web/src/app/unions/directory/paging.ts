import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { DirectoryState, PAGE_SIZES } from './directory-state';
import { pageCount, pageNumbers } from './page-numbers';

/** Ways to the other pages of the list, as links, and how many rows a page has. */
@Component({
  selector: 'app-paging',
  imports: [Icon, RouterLink],
  templateUrl: './paging.html',
  styleUrl: './paging.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Paging {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  /** Rows of the whole result. */
  readonly total = input.required<number>();

  protected readonly directory = inject(DirectoryState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly sizes = PAGE_SIZES;

  protected readonly pages = computed(() => pageCount(this.total(), this.pageSize()));
  protected readonly numbers = computed(() => pageNumbers(this.page(), this.pages()));

  /** Page 1 is not written out, so that one state has one address. */
  protected params(page: number): { page: number | null } {
    return { page: page === 1 ? null : page };
  }

  protected async resize(size: string): Promise<void> {
    await this.directory.change({ pageSize: Number(size) });
  }
}
