import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** For addresses that lead nowhere. */
@Component({
  selector: 'app-not-found-page',
  imports: [RouterLink],
  template: `
    <h1>{{ t('shell.notFound.title') }}</h1>
    <p>{{ t('shell.notFound.text') }}</p>
    <p>
      <a class="button" routerLink="/overview" [queryParams]="state.linkParams()">{{
        t('shell.notFound.back')
      }}</a>
    </p>
  `,
  styles: ':host { display: grid; gap: 1rem; padding-block: 1rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  protected readonly t = inject(Language).t;
  protected readonly state = inject(PageState);
}
