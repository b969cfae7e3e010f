import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon, type IconName } from '../ui/icon';

const PAGES: readonly { path: string; icon: IconName; key: string }[] = [
  { path: '/overview', icon: 'overview', key: 'shell.nav.overview' },
  { path: '/industries', icon: 'industries', key: 'shell.nav.industries' },
  { path: '/unions', icon: 'unions', key: 'shell.nav.unions' },
  { path: '/outline', icon: 'outline', key: 'shell.nav.outline' },
];

/** Ways between the pages: a rail on wide screens, a bar under the thumb on narrow ones. */
@Component({
  selector: 'app-navigation',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="t('shell.nav.label')">
      @for (page of pages; track page.path) {
        <a
          [routerLink]="page.path"
          [queryParams]="state.linkParams()"
          routerLinkActive="here"
          [routerLinkActiveOptions]="matching"
          ariaCurrentWhenActive="page"
        >
          <app-icon [name]="page.icon" />
          <span>{{ t(page.key) }}</span>
        </a>
      }
    </nav>
  `,
  styleUrl: './navigation.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Navigation {
  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  protected readonly pages = PAGES;
  /** One is on a page whatever filters and periods it has. */
  protected readonly matching = {
    paths: 'subset',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
