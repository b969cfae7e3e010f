import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { DirectoryState } from './directory-state';

/** Why the list is empty, and what to do next. */
@Component({
  selector: 'app-empty-result',
  imports: [RouterLink],
  template: `
    @if (total() > 0) {
      <p>
        <strong>{{ t('unions.empty.beyond') }}</strong>
      </p>
      <a
        class="button"
        [routerLink]="[]"
        [queryParams]="{ page: null }"
        queryParamsHandling="merge"
        >{{ t('unions.empty.firstPage') }}</a
      >
    } @else {
      <p>
        <strong>{{ t('unions.empty.title') }}</strong>
      </p>
      <ul>
        <li>{{ t('unions.empty.words') }}</li>
        @if (directory.status() !== 'all') {
          <li>{{ t('unions.empty.status') }}</li>
        }
        <li>{{ t('unions.empty.period') }}</li>
      </ul>
      <div class="ways">
        @if (directory.isNarrowed()) {
          <button type="button" class="button" (click)="directory.clear()">
            {{ t('unions.clear') }}
          </button>
        }
        @if (directory.status() !== 'all') {
          <button type="button" class="button" (click)="directory.change({ status: 'all' })">
            {{ t('unions.empty.all') }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
      padding: 2rem 1.5rem;
      border-radius: var(--radius);
      background: var(--surface-sunken);
    }
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyResult {
  /** Rows of the whole result: above zero when the page asked for lies beyond its end. */
  readonly total = input.required<number>();

  protected readonly directory = inject(DirectoryState);
  protected readonly t = inject(Language).t;
}
