import { Injectable, inject } from '@angular/core';
import { isPeriod } from '@soshiki/base';
import type { Dimension } from '@soshiki/contracts';
import type { PageFilters } from '../page/page-query';
import { PageState } from '../page/page-state';
import type { RowsLink, RowsOf } from './rows-link';

/** Which unions: those of the period shown unless another is named; with `all`, also those that have left. */
export interface RowsAt {
  readonly period?: string | undefined;
  readonly status?: 'all';
}

/** Columns that count persons or organizations; a share or a name is the sum of no rows. */
const COUNTING: readonly string[] = ['members', 'unions'];

/** Finds the rows that add up to a number: the list of unions under the page's own filters, period, basis and time of
 *  knowledge, or the figures of one union. Call within a `computed` or a template, so that it follows the address. */
@Injectable({ providedIn: 'root' })
export class RowsFinder {
  private readonly state = inject(PageState);

  /** The unions behind a figure of the page, with `more` in place of the page's own filters of the same dimensions:
   *  `of({ industry: ['G37'] })`. Dimensions of cells (gender, employment, workplace) count their members only. */
  of(more: PageFilters = {}, { period, status }: RowsAt = {}): RowsLink {
    const at = period === undefined ? {} : { asOf: period };
    const standing = status === undefined ? {} : { status };
    return { path: '/unions', params: { ...this.state.linkParams(), ...at, ...standing, ...more } };
  }

  /** The figures of one union up to a period. */
  ofUnion(code: string, { period }: RowsAt = {}): RowsLink {
    const at = period === undefined ? {} : { asOf: period };
    return { path: `/unions/${code}/figures`, params: { ...this.state.timeParams(), ...at } };
  }

  /** For a table whose rows are the codes of a dimension: leads from its members and unions. */
  by(dimension: Dimension, more: PageFilters = {}, at: RowsAt = {}): RowsOf {
    return (row, column) =>
      COUNTING.includes(column) ? this.part(dimension, row, { more, at }) : null;
  }

  /** For a table whose rows are periods and whose columns are codes of a dimension, or the total when `null`. */
  overTime(dimension: Dimension | null, more: PageFilters = {}): RowsOf {
    return (row, column) => {
      if (!isPeriod(row) || column === 'period') return null;
      const at = { period: row };
      const isTotal = dimension === null || column === 'total';
      return isTotal ? this.of(more, at) : this.part(dimension, column, { more, at });
    };
  }

  /** For a table whose rows are codes of a dimension and whose columns are periods. */
  byOverTime(dimension: Dimension, more: PageFilters = {}): RowsOf {
    const turned = this.overTime(dimension, more);
    return (row, column) => turned(column, row);
  }

  /** Rows that stand for many codes at once (`other:kanto`) lead nowhere; the total leads to all. */
  private part(
    dimension: Dimension,
    code: string,
    { more, at }: { more: PageFilters; at: RowsAt },
  ): RowsLink | null {
    if (code === 'total') return this.of(more, at);
    if (code.includes(':')) return null;
    return dimension === 'union'
      ? this.ofUnion(code, at)
      : this.of({ ...more, [dimension]: [code] }, at);
  }
}
