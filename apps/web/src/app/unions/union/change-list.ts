import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DirectoryChange } from '@soshiki/contracts';
import { readDirectoryChanges } from '../../api/directory-changes';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { ProblemNotice } from '../../ui/problem-notice';
import { DayWording } from '../day-wording';
import { UndoDialog } from '../recording/undo-dialog';
import { UnionRecord } from './union-record';

/** Who recorded what of the union, when and why; and the way back while nothing has used it. */
@Component({
  selector: 'app-change-list',
  imports: [ProblemNotice, RouterLink, UndoDialog],
  templateUrl: './change-list.html',
  styleUrl: './change-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeList {
  private readonly record = inject(UnionRecord);
  private readonly state = inject(PageState);
  private readonly language = inject(Language);
  protected readonly days = inject(DayWording);
  protected readonly t = this.language.t;
  protected readonly reading = readDirectoryChanges(() => this.record.code());
  protected readonly linkParams = this.state.timeParams;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  /** Other unions that a change touched. */
  protected others({ unions }: DirectoryChange): DirectoryChange['unions'] {
    return unions.filter(({ code }) => code !== this.record.code());
  }

  /** The change in words, for the dialog. */
  protected told({ kind, effectiveOn }: DirectoryChange): string {
    const day = this.days.day(effectiveOn);
    return this.t('unions.changes.told', { kind: this.t(`unions.changes.kind.${kind}`), day });
  }

  protected reload(): void {
    this.reading.reload();
    this.record.reload();
  }
}
