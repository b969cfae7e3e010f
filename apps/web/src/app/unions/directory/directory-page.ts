import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { SessionKeeper } from '../../api/session';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { ProblemNotice } from '../../ui/problem-notice';
import { keepsDirectory } from '../recording/by-headquarters';
import { DirectoryDownload } from './directory-download';
import { DirectorySearch } from './directory-search';
import { DirectoryState } from './directory-state';
import { EmptyResult } from './empty-result';
import { FacetPanel } from './facet-panel';
import { KanaIndex } from './kana-index';
import { Paging } from './paging';
import { UnionCards } from './union-cards';
import { UnionRows } from './union-row';
import { UnionTable } from './union-table';

/** On paper the table fits, however narrow the screen is that it is printed from. */
const PHONE = 'screen and (max-width: 47.99rem)';

/** The unions of the federation as of a period: searched, narrowed down, sorted, leafed through. */
@Component({
  selector: 'app-directory-page',
  imports: [
    DirectoryDownload,
    DirectorySearch,
    EmptyResult,
    FacetPanel,
    KanaIndex,
    Paging,
    ProblemNotice,
    RouterLink,
    UnionCards,
    UnionTable,
  ],
  providers: [DirectoryState, UnionRows],
  templateUrl: './directory-page.html',
  styleUrl: './directory-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DirectoryPage {
  private readonly session = inject(SessionKeeper);
  private readonly screen = toSignal(inject(BreakpointObserver).observe(PHONE));
  protected readonly directory = inject(DirectoryState);
  protected readonly rows = inject(UnionRows);
  protected readonly state = inject(PageState);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly reading = this.directory.reading;

  protected readonly mayRecord = computed(() => keepsDirectory(this.session.user()?.role));
  protected readonly linkParams = computed(() => ({ asOf: this.state.asOf() ?? null }));
  protected readonly isPhone = computed(() => this.screen()?.matches ?? false);

  /** What the whole result amounts to: `該当 229組合・192,048人`. Those that have left count for nothing, so that
   *  their list tells how many they are. */
  protected readonly matching = computed(() => {
    const list = this.reading.value();
    if (list === undefined) return '';
    const { unions, members } = list.counted;
    if (this.directory.status() === 'withdrawn') {
      return this.t('unions.matchingUnions', { unions: this.wording.unions(list.total) });
    }
    return this.t('unions.matching', {
      unions: this.wording.unions(unions),
      members: this.wording.members(members),
    });
  });

  /** Rows shown of the whole result: `229件のうち1–50件目を表示`. */
  protected readonly range = computed(() => {
    const list = this.reading.value();
    if (list === undefined) return '';
    const total = this.wording.count(list.total);
    if (list.items.length === 0) return this.t('unions.count', { count: total });
    const first = (list.page - 1) * list.pageSize + 1;
    const last = first + list.items.length - 1;
    return this.t('unions.range', {
      first: this.wording.count(first),
      last: this.wording.count(last),
      total,
    });
  });
}
