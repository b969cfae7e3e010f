import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { DayWording } from '../day-wording';
import { memberState, symbolOf } from '../directory/member-figure';
import { CoursePanel } from './course-panel';
import { TimeBar } from './time-bar';
import { UnionRecord } from './union-record';
import { UnionTime } from './union-time';

/** The union as it stood at the period shown, with its members then and over ten years. */
@Component({
  selector: 'app-union-profile',
  imports: [CoursePanel, RouterLink, TimeBar],
  templateUrl: './union-profile.html',
  styleUrl: './union-profile.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionProfile {
  private readonly language = inject(Language);
  private readonly record = inject(UnionRecord);
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);
  private readonly time = inject(UnionTime);
  protected readonly wording = inject(Wording);
  protected readonly days = inject(DayWording);
  protected readonly t = this.language.t;
  protected readonly union = this.record.union;

  protected readonly linkParams = this.state.timeParams;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  /** The day of the profile; figures are of the end of a period. */
  protected readonly when = computed(() => {
    const day = this.time.day();
    const month = this.wording.period(this.union()?.asOf ?? '');
    if (day === undefined) return this.t('unions.asOf', { month });
    return this.t('unions.time.ofDay', { day: this.days.day(day), month });
  });

  /** The members with what has to be said of them; never a 0 for what is not known. */
  protected readonly members = computed(() => {
    const union = this.union();
    if (union === undefined) return null;
    const state = memberState(union, union.asOf);
    const text = union.members === null ? symbolOf(state) : this.wording.members(union.members);
    const month = union.membersAsOf === null ? '' : this.wording.month(union.membersAsOf);
    const why = union.kind === 'confederation' ? 'confederation' : state;
    return { state, text, note: this.t(`unions.membersNote.${why}`, { month }) };
  });

  /** Attributes in the order of the paper form; `−` where the union has none. */
  protected readonly attributes = computed(() => {
    const union = this.union();
    if (union === undefined) return [];
    const { kind, industry, industryGroup, prefecture } = union;
    const group = industryGroup ?? { code: 'none', name: '−' };
    return [
      { key: 'code', text: union.code },
      { key: 'name', text: union.name },
      { key: 'kana', text: union.kana },
      { key: 'shortName', text: union.shortName ?? '−' },
      { key: 'kind', text: this.codes.name('kind', kind) },
      { key: 'industry', text: this.codes.name('industry', industry.code, industry.name) },
      { key: 'industryGroup', text: this.codes.name('industryGroup', group.code, group.name) },
      { key: 'prefecture', text: this.codes.name('prefecture', prefecture.code, prefecture.name) },
    ];
  });

  /** A union in the statistics: the overview narrowed down to it. */
  protected readonly statisticParams = computed(() => ({
    ...this.linkParams(),
    union: this.record.code(),
  }));
}
