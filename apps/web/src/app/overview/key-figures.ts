import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { monthsBetween, parsePeriod } from '@soshiki/base';
import { BoardLink } from '../findings/board-link';
import { OwnParams } from '../findings/own-params';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import type { Measure } from '../page/page-query';
import { PageState } from '../page/page-state';
import { Phrases } from '../ui/phrases';
import { StatusBadge } from '../ui/status-badge';
import { OverviewFigures } from './overview-figures';

/** Four figures: members, unions, the change in a year and how many unions have reported. */
@Component({
  selector: 'app-key-figures',
  imports: [Phrases, RouterLink, StatusBadge],
  templateUrl: './key-figures.html',
  styleUrl: './key-figures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeyFigures {
  protected readonly figures = inject(OverviewFigures);
  protected readonly state = inject(PageState);
  private readonly reports = inject(BoardLink);
  protected readonly own = inject(OwnParams).params;
  protected readonly t = inject(Language).t;
  protected readonly wording = inject(Wording);
  protected readonly overview = this.figures.overview.value;

  protected readonly compared = computed(() => {
    const overview = this.overview();
    if (overview === undefined) return null;
    const { change, members, compareTo } = overview;
    return {
      month: this.wording.month(compareTo),
      rate: this.wording.rate(change.members, members - change.members),
      members: this.wording.difference(change.members),
      unions: this.wording.difference(change.unions),
    };
  });

  protected readonly isYear = computed(() => {
    const overview = this.overview();
    if (overview === undefined) return true;
    return monthsBetween(parsePeriod(overview.compareTo), parsePeriod(overview.asOf)) === 12;
  });

  protected readonly carriedLink = computed(() =>
    this.linkTo(this.figures.incomplete().carriedForward),
  );
  protected readonly missingLink = computed(() => this.linkTo(this.figures.incomplete().missing));

  /** The reports of the period that are approved, and those that wait for it. */
  protected readonly board = computed(() => {
    const asOf = this.overview()?.asOf;
    return {
      approved: this.reports.of(asOf, 'approved'),
      submitted: this.reports.of(asOf, 'submitted'),
    };
  });

  /** How the unions stand, for the eye: in full words beside. */
  protected readonly parts = computed(() => {
    const { approved = 0, carriedForward = 0, missing = 0 } = this.overview()?.reporting ?? {};
    return [
      { key: 'approved', count: approved },
      { key: 'carried', count: carriedForward },
      { key: 'missing', count: missing },
    ];
  });

  protected since(measure: Measure): string {
    const compared = this.compared();
    return compared === null ? MISSING : this.t(`overview.since.${measure}`, compared);
  }

  /** Parameters of the list of exactly these unions; none while it is not known which they are. */
  private linkTo(unions: readonly { readonly code: string }[]) {
    const codes = unions.map(({ code }) => code);
    return codes.length === 0 ? null : { ...this.state.linkParams(), union: codes };
  }
}
