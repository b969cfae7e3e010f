import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { EntryRowData } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { MomentWording } from '../moment-wording';
import type { EntryRow } from './entry-row';
import { EntryWriting } from './entry-writing';

/** What is to be said of a row: two values to choose from, refusals, what is odd, and nobody reported on purpose. */
@Component({
  selector: 'app-entry-notes',
  templateUrl: './entry-notes.html',
  styleUrl: './entry-notes.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryNotes {
  readonly row = input.required<EntryRow>();
  private readonly writing = inject(EntryWriting);
  private readonly language = inject(Language);
  private readonly words = { wording: inject(Wording), moments: inject(MomentWording) };
  protected readonly t = this.language.t;

  protected readonly odd = computed(() =>
    this.row()
      .oddTexts()
      .map(({ code, isError, text }) => ({ code, isError, text: text[this.language.code()] })),
  );
  protected readonly wantsZero = computed(() => {
    const row = this.row();
    return row.isEnterable() && row.figure().members === 0 && !row.isZero();
  });
  protected readonly yours = computed(() => {
    const { members } = this.row().figure();
    return Number.isNaN(members) ? this.row().texts().members : this.written(members);
  });
  protected readonly theirs = computed(() => {
    const theirs = this.row().conflict();
    return theirs === null ? '' : `${this.written(theirs.members)}（${this.whoOf(theirs)}）`;
  });

  protected keepMine(): void {
    this.row().keepMine();
    this.settled();
  }

  protected takeTheirs(): void {
    this.row().takeTheirs();
    this.settled();
  }

  protected reportNobody(): void {
    this.row().confirmZero();
    this.settled();
  }

  private settled(): void {
    this.writing.keep(this.row());
    void this.writing.flush();
  }

  private whoOf({ savedBy, savedAt }: EntryRowData): string {
    return this.t('reports.conflict.theirs', {
      name: savedBy ?? this.t('reports.somebody'),
      time: savedAt === null ? '' : this.words.moments.moment(savedAt),
    });
  }

  private written(members: number | null): string {
    return members === null ? this.t('reports.conflict.none') : this.words.wording.members(members);
  }
}
