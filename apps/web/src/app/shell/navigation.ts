import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';
import { narrow } from '../ui/narrow';
import { WayLink } from './way-link';
import { WAYS } from './ways';

/** Where the rail becomes a bar. */
const WITHOUT_RAIL = '(width < 64rem)';

/** Ways between the pages: a rail on wide screens, on narrow ones a bar under the thumb with the rest behind
 *  「その他」. */
@Component({
  selector: 'app-navigation',
  imports: [Icon, WayLink],
  templateUrl: './navigation.html',
  styleUrls: ['./way.scss', './navigation.scss'],
  host: {
    '(document:click)': 'closeFromOutside($event)',
    '(document:keydown.escape)': 'close()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Navigation {
  private readonly state = inject(PageState);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  protected readonly t = inject(Language).t;
  protected readonly isBar = narrow(WITHOUT_RAIL);
  protected readonly isOpen = signal(false);
  protected readonly ways = WAYS;
  protected readonly atHand = WAYS.filter(({ isAtHand }) => isAtHand);
  protected readonly behind = WAYS.filter(({ isAtHand }) => !isAtHand);

  /** Whether the page shown is one of those behind 「その他」. */
  protected readonly isBehind = computed(() =>
    this.behind.some(({ path }) => `${this.state.path()}/`.startsWith(`${path}/`)),
  );

  protected close(): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.opener()?.nativeElement.focus();
  }

  protected closeFromOutside({ target }: Event): void {
    const isInside = target instanceof Element && target.closest('app-navigation') !== null;
    if (!isInside) this.isOpen.set(false);
  }
}
