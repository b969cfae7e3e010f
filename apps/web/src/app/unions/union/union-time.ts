import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type Period, periodOfDay, tokyoDay } from '@soshiki/base';
import { CodeTables } from '../../api/codes';
import { PageState } from '../../page/page-state';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Which day of the union's life is shown, and as it was recorded when: both stand in the address. */
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

  /** The records of this instant are shown; `undefined` for those of now. */
  readonly knownAt = computed(() => {
    const instant = this.params().get('knownAt') ?? '';
    return INSTANT.test(instant) && !Number.isNaN(Date.parse(instant)) ? instant : undefined;
  });

  /** The day in Japan of `knownAt`. */
  readonly knownDay = computed(() => {
    const instant = this.knownAt();
    return instant === undefined ? undefined : tokyoDay(new Date(instant));
  });

  /** Shows a day of the profile, with the figures of its period. No day: the end of the period. */
  async showDay(day: string): Promise<void> {
    if (day === '') await this.go({ on: null });
    else if (isDay(day)) await this.go({ on: day, asOf: this.periodOf(day) });
  }

  /** Shows what was recorded by the end of a day in Japan. No day: what is recorded now. */
  async knowAtEndOf(day: string): Promise<void> {
    if (day !== '' && !isDay(day)) return;
    const instant = day === '' ? null : new Date(`${day}T23:59:59+09:00`);
    await this.go({ knownAt: instant === null ? null : instant.toISOString().replace('.000', '') });
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
