import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';

/** For codes without a union, and in the same words for unions that are not for the reader. Source: rule 11. */
@Component({
  selector: 'app-union-missing',
  imports: [RouterLink],
  template: `
    <h1>{{ t('unions.missing.title') }}</h1>
    <p>{{ t('unions.missing.text', { code: code() }) }}</p>
    <p>
      <a class="button" routerLink="/unions" [queryParams]="state.linkParams()">{{
        t('unions.missing.back')
      }}</a>
    </p>
  `,
  styles: ':host { display: grid; gap: 1rem; padding-block: 1rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionMissing {
  readonly code = input.required<string>();

  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
}
