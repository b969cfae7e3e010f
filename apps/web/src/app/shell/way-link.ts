import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';
import type { Way } from './ways';

/** One way in the navigation. It takes along what means something there. */
@Component({
  selector: 'app-way-link',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <a
      class="way"
      [routerLink]="way().path"
      [queryParams]="params()"
      routerLinkActive="here"
      [routerLinkActiveOptions]="matching"
      ariaCurrentWhenActive="page"
    >
      <app-icon [name]="way().icon" />
      <span>{{ t(way().key) }}</span>
    </a>
  `,
  styleUrl: './way.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WayLink {
  private readonly state = inject(PageState);
  readonly way = input.required<Way>();
  protected readonly t = inject(Language).t;

  protected readonly params = computed(() => {
    const { takes } = this.way();
    if (takes === 'period') return { asOf: this.state.asOf() ?? null };
    const filters = this.state.linkParams();
    return takes === 'filters' ? filters : { ...filters, known: null };
  });

  /** One is on a page whatever filters and periods it has. */
  protected readonly matching = {
    paths: 'subset',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
