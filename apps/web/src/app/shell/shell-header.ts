import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CodeTables } from '../api/codes';
import { SessionKeeper } from '../api/session';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';
import { Appearance } from './appearance';
import { HeaderMenu } from './header-menu';
import { Shortcuts } from './shortcuts';

/** Name of the product, search, language, theme and the signed-in person. */
@Component({
  selector: 'app-shell-header',
  imports: [HeaderMenu, Icon, RouterLink],
  templateUrl: './shell-header.html',
  styleUrl: './shell-header.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShellHeader {
  private readonly router = inject(Router);
  private readonly session = inject(SessionKeeper);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly language = inject(Language);
  protected readonly appearance = inject(Appearance);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = this.language.t;
  protected readonly user = this.session.user;
  /** The menu that is open. */
  protected readonly menu = signal<'theme' | 'person' | null>(null);

  /** The calendar that years are not written by now. */
  protected readonly otherCalendar = computed(() =>
    this.language.calendar() === 'era' ? 'western' : 'era',
  );

  protected close(opener: HTMLElement): void {
    this.menu.set(null);
    opener.focus();
  }

  protected async search(event: Event, q: string): Promise<void> {
    event.preventDefault();
    await this.router.navigate(['/unions'], {
      queryParams: { ...this.state.linkParams(), q: q.trim() === '' ? null : q.trim() },
    });
  }

  protected async switchLanguage(): Promise<void> {
    await this.language.use(this.language.code() === 'ja' ? 'en' : 'ja');
  }
}
