import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { ProblemNotice } from '../../ui/problem-notice';
import { SessionKeeper } from '../../api/session';
import { DayWording } from '../day-wording';
import { keepsDirectory } from '../recording/by-headquarters';
import { ChangeList } from './change-list';
import { LineagePanel } from './lineage-panel';
import { timeline } from './timeline';
import { UnionRecord } from './union-record';
import { UnionWording } from './union-wording';

/** The life of the union, newest first: what happened, from when, and when it was written down. */
@Component({
  selector: 'app-union-history',
  imports: [ChangeList, LineagePanel, ProblemNotice, RouterLink],
  templateUrl: './union-history.html',
  styleUrl: './union-history.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionHistoryTab {
  private readonly language = inject(Language);
  private readonly state = inject(PageState);
  private readonly session = inject(SessionKeeper);
  protected readonly record = inject(UnionRecord);
  protected readonly wording = inject(Wording);
  protected readonly words = inject(UnionWording);
  protected readonly days = inject(DayWording);
  protected readonly t = this.language.t;
  protected readonly reading = this.record.historyReading;

  /** Who recorded what is for those who keep the directory. */
  protected readonly seesChanges = computed(() => keepsDirectory(this.session.user()?.role));
  protected readonly linkParams = this.state.timeParams;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly entries = computed(() => {
    const history = this.record.history();
    return history && timeline(history);
  });
}
