import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { addMonths, parsePeriod } from '@soshiki/base';
import { CodeTables } from '../../api/codes';
import { readUnion, readUnionFigures, readUnionHistory } from '../../api/unions';
import { PageState } from '../../page/page-state';
import { asKnownAt, profileOn } from './recorded-history';
import { UnionTime } from './union-time';

const TEN_YEARS = 120;
/** Source: libs/contracts, scalars: other codes are refused before they are looked for. */
const CODE = /^\d{4,6}$/;

/** Everything the tabs of a union read of the API, once for all of them. */
@Injectable()
export class UnionRecord {
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);
  private readonly time = inject(UnionTime);
  private readonly params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  readonly code = computed(() => this.params().get('code') ?? '');
  private readonly askable = computed(() => (CODE.test(this.code()) ? this.code() : undefined));

  readonly reading = readUnion(() => {
    const [code, asOf] = [this.askable(), this.state.asOf()];
    if (code === undefined || asOf === undefined) return undefined;
    return { code, asOf, knownAt: this.state.knownAt() };
  });

  readonly historyReading = readUnionHistory(() => this.askable());

  readonly figuresReading = readUnionFigures(() => {
    const [code, span] = [this.askable(), this.span()];
    if (code === undefined || span === undefined) return undefined;
    return { code, ...span, knownAt: this.state.knownAt() };
  });

  /** What is recorded of the union of the address, or was at the time of the records shown. */
  readonly history = computed(() => {
    const [history, knownAt] = [this.own(this.historyReading.value()), this.state.knownAt()];
    return history === undefined || knownAt === undefined ? history : asKnownAt(history, knownAt);
  });

  /** The union of the address, never the one shown before it; with its profile of the day, when one is asked for. */
  readonly union = computed(() => {
    const [union, day, history] = [this.own(this.reading.value()), this.time.day(), this.history()];
    const profile =
      day === undefined || history === undefined ? undefined : profileOn(history, day);
    if (union === undefined || profile === undefined) return union;
    const { name, kana, shortName, kind, industry, industryGroup, prefecture, parent } = profile;
    return { ...union, name, kana, shortName, kind, industry, industryGroup, prefecture, parent };
  });
  readonly figures = computed(() => this.own(this.figuresReading.value()));

  /** No such union, or none that the reader may see: the page tells both alike. Source: rule 11. */
  readonly isUnknown = computed(
    () => this.askable() === undefined || this.reading.problem()?.status === 404,
  );

  /** Ten years back, but not before the first period there is. */
  private readonly span = computed(() => {
    const asOf = this.state.asOf();
    const oldest = this.codes.periods().at(-1)?.period;
    if (asOf === undefined || oldest === undefined) return undefined;
    const tenYears = addMonths(parsePeriod(asOf), 1 - TEN_YEARS);
    return { from: tenYears < oldest && oldest <= asOf ? oldest : tenYears, to: asOf };
  });

  /** Reads everything again, after something was recorded. */
  reload(): void {
    for (const reading of [this.reading, this.historyReading, this.figuresReading]) {
      reading.reload();
    }
  }

  private own<Answer extends { readonly code: string }>(
    answer: Answer | undefined,
  ): Answer | undefined {
    return answer?.code === this.code() ? answer : undefined;
  }
}
