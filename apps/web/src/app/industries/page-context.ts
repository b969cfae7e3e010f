import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { addMonths, parsePeriod } from '@soshiki/base';
import { LINE_MODES, type LineMode } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { KnownRecord } from '../page/known-record';
import { PageState } from '../page/page-state';

const TREND_MONTHS = 120;

/** What both pages of industries know of the address and say about their figures. */
@Injectable()
export class PageContext {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly codes = inject(CodeTables);
  private readonly known = inject(KnownRecord);
  private readonly state = inject(PageState);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  private readonly params = toSignal(this.route.paramMap);
  private readonly query = toSignal(this.route.queryParamMap);

  readonly isSample = this.codes.isSample;

  /** The industry of the address; empty on the list. */
  readonly code = computed(() => this.params()?.get('code') ?? '');

  /** 実数, 指数 or 構成比, as the address has it. */
  readonly mode = computed(
    (): LineMode => LINE_MODES.find((mode) => mode === this.query()?.get('mode')) ?? 'count',
  );

  /** `2025年12月現在`. */
  readonly when = computed(() => {
    const asOf = this.state.asOf();
    if (asOf === undefined) return '';
    const month = this.wording.month(asOf);
    return this.known.marked(this.language.t('industries.asOf', { month }));
  });

  readonly unit = computed(() => this.language.t(`ui.measure.unit.${this.state.measure()}`));

  /** Query of a breakdown at the period shown, without the address's own choice of industries. */
  readonly everyIndustry = computed(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, industry: null };
  });

  /** Query of a trend: ten years back, but not before the first period there is. */
  readonly span = computed(() => {
    const statistic = this.state.statistic();
    const oldest = this.codes.periods().at(-1)?.period;
    if (statistic === undefined || oldest === undefined) return undefined;
    const { asOf, ...rest } = statistic;
    const tenYears = addMonths(parsePeriod(asOf), -TREND_MONTHS);
    const from = tenYears < oldest && oldest <= asOf ? oldest : tenYears;
    return { ...rest, from, to: asOf };
  });

  /** `2016年1月～2025年12月`. */
  spanText(from: string | undefined, to: string | undefined): string {
    if (from === undefined || to === undefined) return '';
    const months = { from: this.wording.month(from), to: this.wording.month(to) };
    return this.known.marked(this.language.t('industries.span', months));
  }

  async choose(mode: LineMode): Promise<void> {
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { mode: mode === 'count' ? null : mode },
      queryParamsHandling: 'merge',
    });
  }
}
