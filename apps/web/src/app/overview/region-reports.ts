import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { OverviewFigures } from './overview-figures';

/** So many names are told; the list has all of them. */
const TOLD = 8;

/** To those who answer for a region: which of its unions have not reported for the period. */
@Component({
  selector: 'app-region-reports',
  imports: [RouterLink],
  templateUrl: './region-reports.html',
  styleUrl: './region-reports.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegionReports {
  private readonly codes = inject(CodeTables);
  private readonly wording = inject(Wording);
  protected readonly figures = inject(OverviewFigures);
  protected readonly state = inject(PageState);
  protected readonly t = inject(Language).t;

  private readonly asOf = computed(() => this.figures.overview.value()?.asOf);

  protected readonly heading = computed(() => {
    const asOf = this.asOf();
    return asOf && this.t('overview.region.reports', { month: this.wording.month(asOf) });
  });

  /** How many unions of the region have no report of the period itself. */
  protected readonly awaited = computed(() => {
    const reporting = this.figures.overview.value()?.reporting;
    return reporting && reporting.expected - reporting.approved;
  });

  protected readonly standing = computed(() => {
    const reporting = this.figures.overview.value()?.reporting;
    if (reporting === undefined) return '…';
    const { approved, expected } = reporting;
    return approved === expected
      ? this.t('overview.region.all', { unions: this.wording.unions(expected) })
      : this.t('overview.region.some', {
          unions: this.wording.unions(expected - approved),
          expected: this.wording.unions(expected),
        });
  });

  private readonly unions = computed(() => {
    const { carriedForward, missing } = this.figures.incomplete();
    return [...missing, ...carriedForward];
  });

  protected readonly told = computed(() => this.unions().slice(0, TOLD));

  protected readonly listParams = computed(() => {
    const codes = this.unions().map(({ code }) => code);
    return codes.length === 0 ? null : { ...this.state.linkParams(), union: codes };
  });

  /** The board of the period shown, and of the one that is open while another is shown. */
  protected readonly boards = computed(() => {
    const [asOf, periods] = [this.asOf(), this.codes.periods()];
    return periods
      .filter(({ period, status }) => period === asOf || status === 'open')
      .map(({ period }) => ({
        path: `/campaigns/${period}`,
        text: this.t('overview.region.board', { month: this.wording.month(period) }),
      }));
  });
}
