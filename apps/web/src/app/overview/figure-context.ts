import { Injectable, computed, inject } from '@angular/core';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { KnownRecord } from '../page/known-record';
import { PageState } from '../page/page-state';
import { OverviewFigures } from './overview-figures';

/** What every chart of the overview says about its figures. */
@Injectable()
export class FigureContext {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly known = inject(KnownRecord);
  private readonly state = inject(PageState);
  private readonly figures = inject(OverviewFigures);

  readonly isSample = inject(CodeTables).isSample;

  /** `2025年12月現在`: of the figures shown, which may still be those of the period before. */
  readonly when = computed(() => {
    const asOf = this.figures.overview.value()?.asOf;
    if (asOf === undefined) return '';
    return this.known.marked(this.language.t('overview.asOf', { month: this.wording.month(asOf) }));
  });

  /** `2016年1月～2025年12月`. */
  span(from: string, to: string): string {
    const months = { from: this.wording.month(from), to: this.wording.month(to) };
    return this.known.marked(this.language.t('overview.span', months));
  }

  /** `226/229組合の報告に基づく（繰越3、未報告0）`, or nothing when all reports are in. */
  readonly partial = computed(() => {
    const reporting = this.figures.partial();
    return reporting === null ? null : this.language.t('overview.partial', { ...reporting });
  });

  readonly measureUnit = computed(() => this.language.t(`ui.measure.unit.${this.state.measure()}`));
}
