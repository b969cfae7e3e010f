import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { KnownRecord } from '../../page/known-record';
import { PageState } from '../../page/page-state';
import { PageUrl } from '../../page/page-url';
import { PageActions } from '../../shell/page-actions';
import { PageTitles } from '../../shell/page-titles';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { DayWording } from '../day-wording';
import { DirectoryPlace } from '../directory/directory-place';
import { UnionActions } from './union-actions';
import { UnionMissing } from './union-missing';
import { UnionRecord } from './union-record';
import { UnionTime } from './union-time';

const TABS = ['profile', 'history', 'figures', 'contacts'] as const;
/** A tab stays the one shown whatever the address says about period and view. */
const TAB_MATCH = {
  paths: 'exact',
  queryParams: 'ignored',
  matrixParams: 'ignored',
  fragment: 'ignored',
} as const;

/** One union: who it is, and tabs for its profile, its history, its figures and its contacts. */
@Component({
  selector: 'app-union-page',
  imports: [
    Icon,
    ProblemNotice,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    UnionActions,
    UnionMissing,
  ],
  providers: [UnionRecord, UnionTime],
  templateUrl: './union-page.html',
  styleUrl: './union-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionPage {
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly place = inject(DirectoryPlace);
  protected readonly record = inject(UnionRecord);
  private readonly known = inject(KnownRecord);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly days = inject(DayWording);
  protected readonly t = this.language.t;
  protected readonly union = this.record.union;

  protected readonly tabMatch = TAB_MATCH;

  /** Contacts are a tab for those only who may see them. */
  protected readonly tabs = computed(() => {
    const hidesContacts = (this.union()?.contacts ?? null) === null;
    return TABS.filter((tab) => tab !== 'contacts' || !hidesContacts);
  });

  /** Back to the list as it was left, at the period shown here. */
  protected readonly listParams = computed(() => ({
    ...this.place.params(),
    ...this.state.timeParams(),
  }));
  protected readonly linkParams = this.state.timeParams;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  /** `○○労働組合（コード0123）：1,234人（2025年12月現在）`. */
  private readonly citation = computed(() => {
    const union = this.union();
    if (union === undefined) return null;
    const { name, code, members, asOf } = union;
    const [counted, month] = [this.wording.members(members), this.wording.month(asOf)];
    return this.known.marked(
      this.t('unions.one.citation', { name, code, members: counted, month }),
    );
  });

  constructor() {
    inject(PageActions).cite(this.citation);
    const titles = inject(PageTitles);
    const url = inject(PageUrl);
    // Every navigation, of a tab or a period, gives the window the title of the route again.
    effect(() => {
      url.path();
      url.query();
      const isUnknown = this.record.isUnknown();
      const name = isUnknown ? this.t('unions.missing.title') : this.union()?.name;
      if (name !== undefined) titles.name(name);
    });
  }
}
