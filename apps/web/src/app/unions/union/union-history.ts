import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { ProblemNotice } from '../../ui/problem-notice';
import { DayWording } from '../day-wording';
import { timeline } from './timeline';
import { UnionRecord } from './union-record';
import { UnionWording } from './union-wording';

/** The life of the union, newest first: what happened, from when, and when it was written down. */
@Component({
  selector: 'app-union-history',
  imports: [ProblemNotice, RouterLink],
  templateUrl: './union-history.html',
  styleUrl: './union-history.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionHistoryTab {
  private readonly language = inject(Language);
  private readonly state = inject(PageState);
  protected readonly record = inject(UnionRecord);
  protected readonly wording = inject(Wording);
  protected readonly words = inject(UnionWording);
  protected readonly days = inject(DayWording);
  protected readonly t = this.language.t;
  protected readonly reading = this.record.historyReading;

  protected readonly linkParams = computed(() => ({ asOf: this.state.asOf() ?? null }));
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly entries = computed(() => {
    const history = this.record.history();
    return history && timeline(history);
  });
}
