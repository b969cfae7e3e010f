import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { PREFECTURES } from '@soshiki/base';
import type { Basis, Dimension } from '@soshiki/contracts';
import { readBreakdown, readChange, readFindings, readTrend } from '../../api/statistics';
import { Language } from '../../language/language';
import { FigureWords } from '../../page/figure-words';
import { PageState } from '../../page/page-state';
import { partialText } from '../completeness';
import { RegionCodes } from '../region-codes';

/** Everything the page of one prefecture reads of the API, once for all of its parts. */
@Injectable()
export class OnePrefectureFigures {
  private readonly state = inject(PageState);
  private readonly words = inject(FigureWords);
  private readonly regions = inject(RegionCodes);
  private readonly language = inject(Language);
  private readonly params = toSignal(inject(ActivatedRoute).paramMap);

  /** The prefecture of the address, `00` for members of none; whatever else stands there is no prefecture. */
  readonly code = computed(() => this.params()?.get('code') ?? '');

  /** Whether there is such a page: `undefined` until it is known what the reader may see. Source: rule 11. */
  readonly exists = computed(() => {
    if (!PREFECTURES.some(({ code }) => code === this.code())) return false;
    if (!this.regions.isKnown()) return undefined;
    return this.regions.open().some(({ code }) => code === this.code());
  });

  /** The prefecture takes the place of any region chosen elsewhere. */
  private readonly region = computed(() => ({ prefecture: [this.code()], block: null }));

  /** Query parameters of the unions here, for links to them. */
  readonly unionParams = computed(() => ({ ...this.state.linkParams(), ...this.region() }));

  private readonly statistic = computed(() => {
    const statistic = this.exists() === true ? this.state.statistic() : undefined;
    return statistic && { ...statistic, ...this.region() };
  });

  readonly findings = readFindings(() => {
    const [statistic, compareTo] = [this.statistic(), this.state.compareTo()];
    return statistic && { ...statistic, compareTo, calendar: this.language.calendar() };
  });

  /** `226/229組合の報告に基づく`, or nothing when all reports are in. */
  readonly partial = computed(() =>
    partialText(this.findings.value()?.completeness.reporting, this.language.t),
  );

  readonly change = readChange(() => {
    const statistic = this.statistic();
    if (statistic === undefined) return undefined;
    const { asOf, ...rest } = statistic;
    return { ...rest, from: this.state.compareTo(), to: asOf };
  });

  /** All prefectures on both bases, for share and rank. */
  readonly everywhere = {
    workplace: readBreakdown(() => this.allRegions('workplace')),
    headquarters: readBreakdown(() => this.allRegions('headquarters')),
  } as const;

  readonly courses = {
    workplace: readTrend(() => this.course('workplace')),
    headquarters: readTrend(() => this.course('headquarters')),
  } as const;

  readonly industries = readBreakdown(() => this.parts('industry'));
  readonly sizes = readBreakdown(() => this.parts('sizeBand'));
  readonly unions = readBreakdown(() => this.parts('union'));
  readonly makeup = readBreakdown(() => {
    const statistic = this.statistic();
    return statistic && { ...statistic, by: 'gender,employment' };
  });

  /** Parts without the address's own choice of them, so that the others stay in sight. */
  private parts(by: Dimension) {
    const statistic = this.statistic();
    return statistic && { ...statistic, [by]: null, by };
  }

  private allRegions(basis: Basis) {
    const statistic = this.statistic();
    return statistic && { ...statistic, prefecture: null, basis, by: 'prefecture' };
  }

  private course(basis: Basis) {
    const span = this.exists() === true ? this.words.span() : undefined;
    return span && { ...span, ...this.region(), basis };
  }
}
