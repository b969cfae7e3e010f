import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type Period, periodOfDay } from '@soshiki/base';
import { CodeTables } from '../../api/codes';
import { PageState } from '../../page/page-state';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Which day of the union's life is shown, as the address says. By which day's records is the business of `PageState`. */
@Injectable()
export class UnionTime {
  private readonly router = inject(Router);
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  /** The day shown; `undefined` for the end of the period, also once another period was chosen. */
  readonly day = computed(() => {
    const day = this.params().get('on') ?? '';
    return isDay(day) && this.periodOf(day) === this.state.asOf() ? day : undefined;
  });

  /** Shows a day of the profile, with the figures of its period. No day: the end of the period. */
  async showDay(day: string): Promise<void> {
    if (day === '') await this.go({ on: null });
    else if (isDay(day)) await this.go({ on: day, asOf: this.periodOf(day) });
  }

  /** The period whose figures are shown with a day: its own, or the nearest that there is. */
  private periodOf(day: string): Period | string {
    const period = periodOfDay(day);
    const periods = this.codes.periods();
    const [newest, oldest] = [periods[0]?.period, periods.at(-1)?.period];
    if (newest === undefined || oldest === undefined) return period;
    if (period > newest) return newest;
    return period < oldest ? oldest : period;
  }

  private async go(queryParams: Record<string, string | null>): Promise<void> {
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}
