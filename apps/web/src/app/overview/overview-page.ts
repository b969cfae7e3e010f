import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionKeeper } from '../api/session';
import { CertaintyPanel } from '../findings/certainty-panel';
import { ConstantPanel } from '../findings/constant-panel';
import type { FindingHome } from '../findings/finding-places';
import { FindingsPanel } from '../findings/findings-panel';
import { MakeUpPanel } from '../findings/make-up-panel';
import { MoversPanel } from '../findings/movers-panel';
import { OwnParams } from '../findings/own-params';
import { UnionMovers } from '../findings/union-movers';
import { Language } from '../language/language';
import { KnownRecord } from '../page/known-record';
import { PageState } from '../page/page-state';
import { PageActions } from '../shell/page-actions';
import { ProblemNotice } from '../ui/problem-notice';
import { HeadlineCard } from './headline-card';
import { IndustryPanel } from './industry-panel';
import { KeyFigures } from './key-figures';
import { OverviewChange } from './overview-change';
import { OverviewConcentration } from './overview-concentration';
import { OverviewFigures } from './overview-figures';
import { PanelFigures } from './panel-figures';
import { PanelSpace } from './panel-space';
import { PrefecturePanel } from './prefecture-panel';
import { RegionReports } from './region-reports';
import { TargetLine } from './target-line';
import { TrendPanel } from './trend-panel';

/** Which panel of the page shows what a sentence is about. */
const PARTS: FindingHome['parts'] = {
  ...{ change: 'change', components: 'change', unions: 'movers', constant: 'constant' },
  ...{ concentration: 'concentration', completeness: 'certainty' },
  ...{ sizeBands: 'make-up', kinds: 'make-up', gender: 'make-up', employment: 'make-up' },
};

/** The federation at a glance: the official sentence first, what the figures say, then what they are made of. Charts come
 *  when the figures are there: the first view does not wait for them. */
@Component({
  selector: 'app-overview-page',
  imports: [
    CertaintyPanel,
    ConstantPanel,
    FindingsPanel,
    HeadlineCard,
    IndustryPanel,
    KeyFigures,
    MakeUpPanel,
    MoversPanel,
    OverviewChange,
    OverviewConcentration,
    PanelSpace,
    PrefecturePanel,
    ProblemNotice,
    RegionReports,
    TargetLine,
    TrendPanel,
    UnionMovers,
  ],
  providers: [OverviewFigures, PanelFigures],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewPage {
  private readonly language = inject(Language);
  private readonly known = inject(KnownRecord);
  private readonly session = inject(SessionKeeper);
  private readonly state = inject(PageState);
  private readonly own = inject(OwnParams).params;
  protected readonly figures = inject(OverviewFigures);
  protected readonly t = this.language.t;

  /** Name of the block or prefecture that the reader answers for. */
  protected readonly region = computed(() => {
    const scope = this.session.user()?.scope;
    return scope?.kind === 'block' || scope?.kind === 'prefecture' ? scope.name : undefined;
  });

  protected readonly title = computed(() => {
    const region = this.region();
    return region === undefined
      ? this.t('overview.title')
      : this.t('overview.region.title', { region });
  });

  protected readonly home = computed((): FindingHome => {
    const elsewhere = this.state.linkParams();
    return { path: '/overview', params: this.own(), elsewhere, parts: PARTS };
  });

  protected readonly codes = computed(() => {
    const { carriedForward, missing } = this.figures.incomplete();
    const codesOf = (unions: readonly { code: string }[]) => unions.map(({ code }) => code);
    return { carriedForward: codesOf(carriedForward), missing: codesOf(missing) };
  });

  private readonly citation = computed(() => {
    const headline = this.figures.overview.value()?.headline[this.language.code()];
    if (headline === undefined) return null;
    return this.known.marked(this.t('overview.sentence', { headline }));
  });

  constructor() {
    inject(PageActions).cite(this.citation);
  }
}
