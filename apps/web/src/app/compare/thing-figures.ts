import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SeriesPaint } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { readFindings, readTrend } from '../api/statistics';
import { readUnion } from '../api/unions';
import { FigureWords } from '../page/figure-words';
import { filterParams, without } from '../page/page-query';
import { PageState } from '../page/page-state';
import { type Thing, filtersOf } from './thing';

/** Readings begin before the inputs are set. */
const NOTHING: Thing = { id: '', dimension: 'union', code: '' };

/**
 * Reads the figures of one thing compared. It shows nothing itself: it stands on the page so that each thing has
 * readings of its own, which live as long as it is compared and never show under another's name.
 */
@Component({
  selector: 'app-thing-figures',
  template: '',
  styles: ':host { display: none; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThingFigures {
  readonly thing = input<Thing>(NOTHING);
  readonly paint = input<SeriesPaint>({ paint: 'neutral', isHatched: false });

  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);
  private readonly words = inject(FigureWords);

  /** The page's filters with the thing in place of its dimension. */
  readonly filters = computed(() => filtersOf(this.thing(), this.state.filters()));

  /** The union itself, which need not exist. */
  private readonly union = readUnion(() => {
    const { dimension, code } = this.thing();
    const asOf = this.state.asOf();
    if (dimension !== 'union' || code === '' || asOf === undefined) return undefined;
    return { code, asOf, knownAt: this.state.knownAt() };
  });

  /** Nothing is asked of a union before it is known that there is one. */
  private readonly isKnown = computed(
    () => this.thing().dimension !== 'union' || this.union.value() !== undefined,
  );
  private readonly span = computed(() => (this.isKnown() ? this.words.span() : undefined));

  /** What the figures say: make-up, size of unions, how complete the reports are. */
  readonly findings = readFindings(() => {
    const statistic = this.isKnown() ? this.state.statistic() : undefined;
    if (statistic === undefined) return undefined;
    return { ...statistic, ...this.filters(), compareTo: this.state.compareTo() };
  });

  /** By the thing's own dimension: its one series tells a missing figure from nobody. */
  readonly trend = readTrend(() => {
    const span = this.span();
    return span && { ...span, ...this.filters(), by: this.thing().dimension };
  });

  /** From the period compared with to the one shown: both ends belong together. */
  readonly ends = readTrend(() => {
    const [span, from] = [this.span(), this.state.compareTo()];
    if (span === undefined || from === undefined) return undefined;
    return { ...span, ...this.filters(), by: this.thing().dimension, from };
  });

  /** What the thing is a part of: everything under the same filters but those of its own dimension. */
  readonly whole = readTrend(() => {
    const span = this.span();
    const { dimension } = this.thing();
    return span && { ...span, ...filterParams(without(this.state.filters(), dimension)) };
  });

  readonly name = computed(() => {
    const { dimension, code } = this.thing();
    if (dimension === 'union') return this.union.value()?.name ?? code;
    return this.codes.name(dimension, code);
  });

  /** There is no such union, or not for this reader. */
  readonly isUnknown = computed(() => this.union.problem()?.status === 404);
}
