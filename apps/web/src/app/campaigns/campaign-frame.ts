import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { type Period, isPeriod } from '@soshiki/base';
import { PageUrl } from '../page/page-url';

const PLACE = /^\/campaigns\/([^/]+)(.*)$/;

/** Around every page of one campaign. The period of the header and the campaign are one: choosing another period
 *  leads to its campaign, and a campaign shows the header of its own period. */
@Component({
  selector: 'app-campaign-frame',
  imports: [RouterOutlet],
  template: '<router-outlet />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignFrame {
  private readonly router = inject(Router);
  private readonly url = inject(PageUrl);
  private known: Period | undefined;

  constructor() {
    effect(() => {
      const [path, asOf] = [this.url.path(), this.url.query().asOf];
      untracked(() => this.keepTogether(path, asOf));
    });
  }

  private keepTogether(path: string, asOf: Period | null): void {
    const [, here = '', below = ''] = PLACE.exec(path) ?? [];
    if (!isPeriod(here)) return;
    if (asOf === here) this.known = here;
    // Only once both agreed is a difference the reader's choice; before, it is an address without a period.
    else if (this.known === here && asOf !== null) void this.goTo(asOf, below);
    else void this.url.change({ asOf: here }, { replace: true });
  }

  /** Takes the place of the address the choice made, which named two periods. A report or a letter of one period has no counterpart in another: those lead to the board. */
  private async goTo(period: Period, below: string): Promise<void> {
    const page = ['/entry', '/review'].includes(below) ? below.slice(1) : undefined;
    const commands = ['/campaigns', period, ...(page === undefined ? [] : [page])];
    await this.router.navigate(commands, { queryParamsHandling: 'preserve', replaceUrl: true });
  }
}
