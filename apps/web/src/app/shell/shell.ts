import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';
import { Language } from '../language/language';
import { Neighbours } from '../page/neighbours';
import { PageState } from '../page/page-state';
import { PageUrl } from '../page/page-url';
import { ContextBar } from './context-bar';
import { fetchLater } from './fetch-later';
import { Navigation } from './navigation';
import { PageActions } from './page-actions';
import { PrintFacts } from './print-facts';
import { ShellHeader } from './shell-header';
import { Shortcuts } from './shortcuts';

/** Header, navigation and the page between them, for the signed-in. */
@Component({
  selector: 'app-shell',
  imports: [ContextBar, Navigation, PrintFacts, RouterOutlet, ShellHeader],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  private readonly document = inject(DOCUMENT);
  private readonly url = inject(PageUrl);
  private readonly state = inject(PageState);
  protected readonly t = inject(Language).t;

  constructor() {
    inject(Shortcuts).listen();
    inject(PageActions).reset();
    fetchLater();
    inject(Neighbours).prepare();
    // A link says which period it means: an address without one gets the newest final period.
    effect(() => {
      const asOf = this.state.asOf();
      if (asOf !== undefined && this.url.query().asOf === null) {
        void this.url.change({ asOf, page: this.url.query().page }, { replace: true });
      }
    });
    this.followNavigation();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.document.querySelector('main')?.focus();
  }

  /** On another page reading starts at its heading; a change of the same page leaves the focus alone. */
  private followNavigation(): void {
    let before = this.url.path();
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        const here = this.url.path();
        if (here !== before) setTimeout(() => this.focusHeading());
        before = here;
      });
  }

  private focusHeading(): void {
    const heading = this.document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}
