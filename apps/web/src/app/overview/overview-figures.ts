import { Injectable, computed, inject } from '@angular/core';
import { readOutline } from '../api/outline';
import { readFindings, readOverview } from '../api/statistics';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';

/** What the first view of the overview reads of the API. */
@Injectable()
export class OverviewFigures {
  private readonly state = inject(PageState);
  private readonly language = inject(Language);

  readonly overview = readOverview(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, compareTo: this.state.compareTo() };
  });

  readonly findings = readFindings(() => {
    const statistic = this.state.statistic();
    return statistic && { ...statistic, ...this.told() };
  });

  /** Asked only when some figures are not of the period itself: it names the unions behind the counts. */
  private readonly outline = readOutline(() => {
    const reporting = this.overview.value()?.reporting;
    const asOf = this.state.asOf();
    if (reporting === undefined || asOf === undefined) return undefined;
    // The outline tells what is known now: of another day's records it names the wrong unions.
    if (this.state.knownAt() !== undefined) return undefined;
    return reporting.carriedForward + reporting.missing === 0 ? undefined : { asOf };
  });

  /** Unions whose figure is an earlier one, or missing: code and name. */
  readonly incomplete = computed(() => {
    const rows = this.outline.value()?.rows ?? [];
    return {
      carriedForward: rows.filter((row) => row.carriedForward),
      missing: rows.filter((row) => row.members === null),
    };
  });

  /** How complete the reports are, when not every union has a figure of the period itself. */
  private readonly reporting = computed(() => {
    const reporting = this.overview.value()?.reporting;
    if (reporting === undefined || reporting.approved === reporting.expected) return null;
    return reporting;
  });

  /** `226/229組合の報告に基づく（繰越3、未報告0）`, or nothing when all reports are in. */
  readonly partial = computed(() => {
    const reporting = this.reporting();
    return reporting === null ? null : this.language.t('overview.partial', { ...reporting });
  });

  private told() {
    return { compareTo: this.state.compareTo(), calendar: this.language.calendar() };
  }
}
