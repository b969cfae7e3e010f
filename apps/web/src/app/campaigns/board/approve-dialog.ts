import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  resource,
  signal,
} from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { type ApproveManyOutcome, campaigns, reports } from '@soshiki/contracts';
import { ApiClient } from '../../api/api-client';
import { ProblemReader } from '../../api/problem-reader';
import { write } from '../../api/writing';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { isPlain, seenUntil } from './outstanding';

/** Approves everything submitted without a warning at once: shows what first, and afterwards what became of it. */
@Component({
  selector: 'app-approve-dialog',
  imports: [MatDialogModule, ProblemNotice],
  templateUrl: './approve-dialog.html',
  styleUrls: ['../dialog.scss', './approve-dialog.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApproveDialog {
  private readonly dialog = inject<MatDialogRef<ApproveDialog, boolean>>(MatDialogRef);
  private readonly period = inject<string>(MAT_DIALOG_DATA);
  private readonly api = { client: inject(ApiClient), problems: inject(ProblemReader) };
  protected readonly words = { t: inject(Language).t, wording: inject(Wording) };
  protected readonly t = this.words.t;
  protected readonly writing = write(reports.approveMany);

  /** Read when the dialog opens: what is approved is what is shown here, whatever the board showed. */
  private readonly submitted = resource({
    loader: () =>
      this.api.client.send(campaigns.board, {
        params: { period: this.period },
        query: { state: 'submitted', pageSize: 1000 },
      }),
  });
  protected readonly isReading = this.submitted.isLoading;
  protected readonly readingProblem = computed(() =>
    this.api.problems.shown(this.submitted.error()),
  );
  protected readonly items = computed(() =>
    this.submitted.hasValue() ? this.submitted.value().items.filter(isPlain) : [],
  );

  protected readonly outcome = signal<ApproveManyOutcome | undefined>(undefined);
  protected readonly refused = computed(() =>
    this.outcome()?.refused.map(({ code, because }) => ({ code, because, name: this.name(code) })),
  );

  protected async approve(): Promise<void> {
    const codes = this.items().map(({ code }) => code);
    const seenAt = seenUntil(this.items());
    const done = await this.writing.send({
      params: { period: this.period },
      body: seenAt === null ? { codes } : { codes, seenAt },
    });
    if (done !== undefined) this.outcome.set(done.answer);
  }

  protected leave(): void {
    this.dialog.close(true);
  }

  protected name(code: string): string {
    return this.items().find((item) => item.code === code)?.name ?? code;
  }
}
