import { Injectable, computed, inject } from '@angular/core';
import { isPeriod } from '@soshiki/base';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { KnownRecord } from './known-record';
import { spanStart } from './landmarks';
import { PageState } from './page-state';

/** What every page of statistics says about its figures, and the questions they have in common. */
@Injectable({ providedIn: 'root' })
export class FigureWords {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly codes = inject(CodeTables);
  private readonly known = inject(KnownRecord);
  private readonly state = inject(PageState);

  readonly isSample = this.codes.isSample;

  /** `人` or `組合`: the unit of the measure chosen. */
  readonly unit = computed(() => this.language.t(`ui.measure.unit.${this.state.measure()}`));

  /** `2025年12月現在`: of the period shown. */
  readonly when = computed(() => this.asOf(this.state.asOf()));

  /** Query of a trend up to the period shown: from the address's own start, else ten years back, but not from before
   *  the first period there is. `undefined` until the periods are known. */
  readonly span = computed(() => {
    const statistic = this.state.statistic();
    const oldest = this.codes.periods().at(-1)?.period;
    if (statistic === undefined || oldest === undefined || !isPeriod(oldest)) return undefined;
    const { asOf, ...rest } = statistic;
    return { ...rest, from: spanStart(asOf, { chosen: this.state.from(), oldest }), to: asOf };
  });

  /** `2025年12月現在`, of a figure's own period; empty while there is none. */
  asOf(period: string | undefined): string {
    if (period === undefined) return '';
    return this.known.marked(this.language.t('ui.asOf', { month: this.wording.month(period) }));
  }

  /** `2016年1月～2025年12月`. */
  spanText(from: string | undefined, to: string | undefined): string {
    if (from === undefined || to === undefined) return '';
    const months = { from: this.wording.month(from), to: this.wording.month(to) };
    return this.known.marked(this.language.t('ui.span', months));
  }
}
