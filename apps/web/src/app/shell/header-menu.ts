import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatMenuModule, MatMenuTrigger } from '@angular/material/menu';
import { SessionKeeper } from '../api/session';
import { Language } from '../language/language';
import { Icon } from '../ui/icon';
import { Appearance, THEMES } from './appearance';
import { Shortcuts } from './shortcuts';

/** A menu of the header. It is loaded when its button is pressed, opens at once, and is gone when it closes. */
@Component({
  selector: 'app-header-menu',
  imports: [Icon, MatMenuModule],
  templateUrl: './header-menu.html',
  styleUrl: './header-menu.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeaderMenu {
  private readonly session = inject(SessionKeeper);
  private readonly trigger = viewChild.required(MatMenuTrigger);
  protected readonly language = inject(Language);
  protected readonly appearance = inject(Appearance);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = this.language.t;
  protected readonly user = this.session.user;
  protected readonly themes = THEMES;

  readonly shows = input.required<'theme' | 'person'>();
  readonly closed = output();

  /** The calendar that years are not written by now. */
  protected readonly otherCalendar = computed(() =>
    this.language.calendar() === 'era' ? 'western' : 'era',
  );

  constructor() {
    afterNextRender(() => this.trigger().openMenu());
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
  }
}
