import { Injectable, computed, inject } from '@angular/core';
import { readBreakdown, readTrend } from '../api/statistics';
import { PageState } from '../page/page-state';
import { PageContext } from './page-context';

/** One line of the list: an industry at the period shown and against the one compared with. */
export interface IndustryLine {
  readonly code: string;
  readonly name: string;
  /** `null` when no union of the industry has a figure. */
  readonly members: number | null;
  readonly unions: number;
  readonly share: number | null;
  /** Members at the period compared with; 0 when the industry had no union then. */
  readonly before: number | null;
  readonly course: readonly (number | null)[];
}

/** Everything the list of industries reads of the API, once for all of its parts. */
@Injectable()
export class IndustryFigures {
  private readonly state = inject(PageState);
  private readonly context = inject(PageContext);

  readonly present = readBreakdown(() => {
    const query = this.context.everyIndustry();
    return query && { ...query, by: 'industry' };
  });

  private readonly earlier = readBreakdown(() => {
    const query = this.context.everyIndustry();
    const asOf = this.state.compareTo();
    return query && asOf && { ...query, asOf, by: 'industry' };
  });

  readonly trend = readTrend(() => {
    const span = this.context.span();
    return span && { ...span, industry: null, by: 'industry' };
  });

  readonly sizes = readBreakdown(() => {
    const query = this.state.statistic();
    return query && { ...query, by: 'sizeBand' };
  });

  /** The industries, most members first; `undefined` until both periods are known. */
  readonly lines = computed((): IndustryLine[] | undefined => {
    const [present, earlier] = [this.present.value(), this.earlier.value()];
    if (present === undefined || earlier === undefined) return undefined;
    const before = new Map(earlier.rows.map(({ keys, members }) => [keys[0], members]));
    const courses = new Map(
      this.trend.value()?.series.map(({ key, members }) => [key, members]) ?? [],
    );
    return present.rows
      .map(({ keys: [code = ''], names: [name = code], members, unions, share }) => ({
        ...{ code, name, members, unions, share },
        before: before.has(code) ? (before.get(code) ?? null) : 0,
        course: courses.get(code) ?? [],
      }))
      .sort((a, b) => (b.members ?? 0) - (a.members ?? 0) || a.code.localeCompare(b.code));
  });
}
