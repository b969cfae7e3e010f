import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import type { RowsLink } from './rows-link';

/** A number that leads to the rows behind it; plain text where there are none to lead to. */
@Component({
  selector: 'app-figure-link',
  imports: [RouterLink],
  template: `@if (to(); as link) {
      <a [routerLink]="link.path" [queryParams]="link.params" [attr.aria-label]="label()">{{
        text()
      }}</a>
    } @else {
      <ng-container>{{ text() }}</ng-container>
    }`,
  styles: `
    a {
      display: inline-block;
      min-width: 1.5rem;
      min-height: 1.5rem;
      color: inherit;
      text-decoration: underline dotted;
      text-decoration-color: var(--line-strong);
      text-underline-offset: 0.25em;

      &:hover {
        background: var(--accent-soft);
        color: var(--accent);
        text-decoration: underline solid;
      }
    }
    @media print {
      a {
        text-decoration: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureLink {
  /** The number as it is read: `229組合`. */
  readonly text = input.required<string>();
  readonly to = input<RowsLink | null | undefined>();
  /** What the number is of, for those who hear it alone: `情報通信の組合員数`. */
  readonly of = input('');

  private readonly t = inject(Language).t;

  /** Begins with the text that is seen, so that it can be spoken to. A name that leads to its page says enough. */
  protected readonly label = computed(() => {
    const [text, of] = [this.text(), this.of()];
    if (of !== '') return this.t('ui.rows.seenOf', { text, of });
    return this.to()?.path === '/unions' ? this.t('ui.rows.seen', { text }) : null;
  });
}
