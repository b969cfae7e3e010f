import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BarData, barChart } from '@soshiki/charts';
import type { Breakdown, Findings } from '@soshiki/contracts';
import type { Reading } from '../api/reading';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { BarChart, ChartFrame } from '../ui/charts';
import { RowsFinder } from '../ui/rows-finder';
import type { RowsOf } from '../ui/rows-link';
import { MarkedKey } from './marked-key';
import { largestUnions } from './largest-unions';

const PLACES = ['1', '5', '10'];

/** How much of the whole the largest unions are, and how large a union is. */
@Component({
  selector: 'app-concentration-panel',
  imports: [BarChart, ChartFrame, RouterLink],
  templateUrl: './concentration-panel.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      min-width: 0;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 2rem;
      margin: 0;
    }
    dl div {
      display: flex;
      gap: 0.5rem;
      align-items: baseline;
    }
    dt {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    dd {
      margin: 0;
      font-weight: 700;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConcentrationPanel {
  readonly reading = input.required<Reading<Findings>>();
  /** Every union with its members: which ones are the largest. */
  readonly unions = input.required<Reading<Breakdown>>();
  readonly partial = input<string | null>(null);

  private readonly language = inject(Language);
  private readonly rows = inject(RowsFinder);
  private readonly wording = inject(Wording);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;
  protected readonly pointed = inject(MarkedKey).among(() => PLACES.map((place) => `top${place}`));

  protected readonly when = computed(() => this.words.asOf(this.reading().value()?.asOf));

  protected readonly bars = computed((): BarData | undefined => {
    const largest = this.reading().value()?.concentration.largest;
    return (
      largest && {
        title: this.t('findings.concentration.title'),
        dimension: this.t('findings.concentration.unions'),
        measure: 'members',
        rows: largest.map(({ count, members, share }) => ({
          ...{ key: `top${count}`, name: this.name(count, share) },
          ...{ members, unions: Math.min(count, this.known()), share },
          paint: { paint: 'series:0', isHatched: false },
        })),
        language: this.language.code(),
      }
    );
  });

  protected readonly chart = computed(() => {
    const bars = this.bars();
    return bars && barChart(bars, 720);
  });

  protected readonly middle = computed(() => {
    const { median, mean } = this.reading().value()?.concentration ?? {};
    return [
      { key: 'median', text: this.size(median ?? null) },
      { key: 'mean', text: this.size(mean ?? null) },
    ];
  });

  protected readonly rowsLink: RowsOf = (row, column) =>
    column === 'members' || column === 'unions' ? this.largest(row) : null;

  /** The list of exactly the largest unions that a bar is of. */
  protected largest(key: string) {
    const unions = this.unions().value();
    if (unions === undefined) return null;
    return this.rows.of({ union: largestUnions(unions, Number(key.slice('top'.length))) });
  }

  /** `上位5組合（72.6％）`. */
  private name(count: number, share: number | null): string {
    const name = this.t(`findings.concentration.top${count}`);
    if (share === null) return name;
    const rate = this.wording.share(Math.round(share * 100_000), 100_000);
    return this.t('findings.concentration.named', { name, rate });
  }

  /** Unions that have a figure: of fewer than five there are no five largest. */
  private known(): number {
    const { reporting } = this.reading().value()?.completeness ?? {};
    return reporting === undefined ? 0 : reporting.expected - reporting.missing;
  }

  /** `98.5人`, `838.6人`: one decimal where there is one. */
  private size(members: number | null): string {
    if (members === null) return MISSING;
    const tenths = Math.round(members * 10);
    const rest = tenths % 10 === 0 ? '' : `.${tenths % 10}`;
    return this.t('ui.many.members', { count: this.wording.count(Math.floor(tenths / 10)) + rest });
  }
}
