import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHANGE_ORDER, type WaterfallData, waterfallChart } from '@soshiki/charts';
import type { Change } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { ChartFrame, Waterfall } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import type { RowsOf } from '../ui/rows-link';
import { MarkedKey } from './marked-key';
import { UnionDifferences } from './union-differences';

const STEPS = ['opening', ...CHANGE_ORDER, 'closing'];

/** What led from the period compared with to the one shown; the unions of a part stand below it and add up to it. */
@Component({
  selector: 'app-change-panel',
  imports: [ChartFrame, CompareChoice, RouterLink, UnionDifferences, Waterfall],
  templateUrl: './change-panel.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangePanel {
  readonly reading = input.required<Reading<Change>>();
  readonly partial = input<string | null>(null);
  readonly fileName = input('soshiki-change');
  /** Query parameters of the list of unions that the change is of. */
  readonly unions = input.required<Readonly<Record<string, unknown>>>();

  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;

  /** The part pointed at: opening, closing or a kind of change; kept in the address. */
  protected readonly pointed = inject(MarkedKey).among(() => STEPS);

  protected readonly when = computed(() => {
    const change = this.reading().value();
    return this.words.spanText(change?.from, change?.to);
  });

  protected readonly steps = computed((): WaterfallData | undefined => {
    const change = this.reading().value();
    if (change === undefined) return undefined;
    return {
      ...change,
      title: this.t('findings.change.title'),
      measure: this.state.measure(),
      components: change.components.map((part) => ({ ...part, items: part.items.length })),
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  });

  protected readonly chart = computed(() => {
    const steps = this.steps();
    return steps && waterfallChart(steps, 720);
  });

  /** The kind of change pointed at, with its unions. */
  protected readonly part = computed(() => {
    const pointed = this.pointed.key();
    const part = this.reading()
      .value()
      ?.components.find(({ kind }) => kind === pointed);
    if (part === undefined || part.items.length === 0) return undefined;
    const unions = this.wording.unions(part.items.length);
    const change = this.difference(part[this.state.measure()]);
    return { items: part.items, heading: this.t('findings.change.behind', { unions, change }) };
  });

  /** The unions at the end pointed at. */
  protected readonly end = computed(() => {
    const pointed = this.pointed.key();
    return pointed === 'opening' || pointed === 'closing' ? this.unionsAt(pointed) : null;
  });

  /** Ends lead to their unions, what happened between to its own list beside the waterfall. */
  protected readonly rowsLink: RowsOf = (key, column) => {
    if (column !== 'members' && column !== 'unions') return null;
    if (key === 'opening' || key === 'closing') return this.unionsAt(key);
    const part = this.reading()
      .value()
      ?.components.find(({ kind }) => kind === key);
    if (part === undefined || part.items.length === 0) return null;
    return { path: this.state.path(), params: { ...this.pointed.params(key), view: null } };
  };

  private unionsAt(end: 'opening' | 'closing') {
    const change = this.reading().value();
    if (change === undefined) return null;
    const asOf = end === 'opening' ? change.from : change.to;
    return { path: '/unions', params: { ...this.unions(), asOf } };
  }

  private difference(difference: number): string {
    const unit = this.t(`ui.measure.unit.${this.state.measure()}`);
    return `${this.wording.difference(difference)}${unit}`;
  }
}
