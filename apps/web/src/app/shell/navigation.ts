import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon, type IconName } from '../ui/icon';

interface Way {
  readonly path: string;
  readonly icon: IconName;
  readonly key: string;
  /** Filters of figures mean nothing there: only the period goes along. */
  readonly isUnfiltered?: true;
}

const PAGES: readonly Way[] = [
  { path: '/overview', icon: 'overview', key: 'shell.nav.overview' },
  { path: '/industries', icon: 'industries', key: 'shell.nav.industries' },
  { path: '/prefectures', icon: 'prefectures', key: 'prefectures.nav' },
  { path: '/trends', icon: 'trends', key: 'trends.title' },
  { path: '/compare', icon: 'compare', key: 'compare.title' },
  { path: '/unions', icon: 'unions', key: 'shell.nav.unions' },
  {
    path: '/campaigns',
    icon: 'campaigns',
    key: 'shell.nav.campaigns',
    isUnfiltered: true,
  },
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
          [queryParams]="page.isUnfiltered ? periodOnly() : state.linkParams()"
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
  protected readonly periodOnly = computed(() => ({ asOf: this.state.asOf() ?? null }));
  /** One is on a page whatever filters and periods it has. */
  protected readonly matching = {
    paths: 'subset',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
