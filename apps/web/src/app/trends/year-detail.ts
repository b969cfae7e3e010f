import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHANGE_NAMES } from '@soshiki/charts';
import type { Decomposition } from '@soshiki/contracts';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { ProblemNotice } from '../ui/problem-notice';
import { TrendFigures } from './trend-figures';

/** One year of change: its components in numbers, and under each the unions that add up to it. */
@Component({
  selector: 'app-year-detail',
  imports: [ProblemNotice, RouterLink],
  templateUrl: './year-detail.html',
  styleUrl: './year-detail.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearDetail {
  readonly year = input.required<Decomposition['steps'][number]>();

  private readonly language = inject(Language);
  protected readonly wording = inject(Wording);
  protected readonly state = inject(PageState);
  protected readonly change = inject(TrendFigures).change;
  protected readonly t = this.language.t;

  protected readonly heading = computed(() => {
    const { from, to } = this.year();
    const months = { from: this.wording.month(from), to: this.wording.month(to) };
    return this.t('trends.years.one', months);
  });

  protected readonly net = computed(() => {
    const { opening, closing } = this.year();
    const measure = this.state.measure();
    return {
      before: this.counted(opening[measure]),
      after: this.counted(closing[measure]),
      difference: this.wording.difference(closing[measure] - opening[measure]),
      rate: this.wording.rate(closing[measure] - opening[measure], opening[measure]),
    };
  });

  protected readonly overview = computed(() => {
    const { from, to } = this.year();
    return { ...this.state.linkParams(), asOf: to, cmp: from };
  });

  /** Links to a union as of the year's end. */
  protected readonly unionParams = computed(() => ({
    ...this.state.timeParams(),
    asOf: this.year().to,
  }));

  /** The components of the year; their unions once they are known, the greatest change first. */
  protected readonly components = computed(() => {
    const [year, change] = [this.year(), this.change.value()];
    const isSame = change?.from === year.from && change.to === year.to;
    const items = new Map(isSame ? change.components.map((part) => [part.kind, part.items]) : []);
    const measure = this.state.measure();
    return year.components
      .filter(({ members, unions }) => members !== 0 || unions !== 0)
      .map((part) => ({
        kind: part.kind,
        name: CHANGE_NAMES[part.kind][this.language.code()],
        difference: this.wording.difference(part[measure]),
        unions: [...(items.get(part.kind) ?? [])].sort(
          (a, b) => Math.abs(b[measure]) - Math.abs(a[measure]),
        ),
      }));
  });

  private counted(count: number): string {
    const { members, unions } = this.wording;
    return this.state.measure() === 'members' ? members(count) : unions(count);
  }
}
