import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  inject,
  injectAsync,
} from '@angular/core';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';

/** Pages whose figures follow the filters. */
const FILTERED = /^\/(((overview|industries|prefectures|trends|compare)(\/.*)?)|unions|revisions)$/;

/** Opens the choice of filters, on pages where they mean something. The dialog is loaded when it is first asked for. */
@Component({
  selector: 'app-filter-button',
  imports: [Icon],
  template: `@if (isOffered()) {
    <button type="button" class="button" aria-haspopup="dialog" (click)="open()">
      <app-icon name="filter" />{{ t('shell.filters.label') }}
    </button>
  }`,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterButton {
  private readonly dialog = injectAsync(
    async () => (await import('@angular/material/dialog')).MatDialog,
  );
  private readonly path = inject(PageState).path;
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly t = inject(Language).t;

  protected readonly isOffered = computed(() => FILTERED.test(this.path()));

  protected async open(): Promise<void> {
    const [{ MatDialogConfig }, { FilterDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./filter-dialog'),
    ]);
    const config = new MatDialogConfig();
    const isNarrow = this.window?.matchMedia('(width < 48rem)').matches === true;
    Object.assign(config, isNarrow ? WHOLE_SCREEN : BESIDE_THE_PAGE);
    config.autoFocus = 'first-tabbable';
    (await this.dialog()).open(FilterDialog, config);
  }
}

const WHOLE_SCREEN = { width: '100vw', maxWidth: '100vw', height: '100dvh', maxHeight: '100dvh' };
const BESIDE_THE_PAGE = {
  width: '44rem',
  maxWidth: '100vw',
  height: '100dvh',
  maxHeight: '100dvh',
  position: { right: '0', top: '0' },
};
