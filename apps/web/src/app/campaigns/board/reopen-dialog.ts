import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, submit, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { type Campaign, campaigns } from '@soshiki/contracts';
import { write } from '../../api/writing';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';

const { reason: REASON, dueOn: DUE } = campaigns.reopen.body.shape;

/** Reopens a closed or locked campaign: why, and until when the unions may report. */
@Component({
  selector: 'app-reopen-dialog',
  imports: [FormField, MatDialogModule, ProblemNotice],
  templateUrl: './reopen-dialog.html',
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReopenDialog {
  private readonly dialog = inject<MatDialogRef<ReopenDialog, boolean>>(MatDialogRef);
  private readonly campaign = inject<Campaign>(MAT_DIALOG_DATA);
  protected readonly t = inject(Language).t;
  protected readonly names = { period: inject(Wording).month(this.campaign.period) };
  protected readonly writing = write(campaigns.reopen);

  protected readonly form = form(signal({ reason: '', dueOn: this.campaign.dueOn }), (path) => {
    maxLength(path.reason, 500);
    validate(path.reason, ({ value }) =>
      REASON.safeParse(value()).success ? null : { kind: 'reason' },
    );
    validate(path.dueOn, ({ value }) =>
      value() === '' || (DUE.safeParse(value()).success && value() >= this.campaign.opensOn)
        ? null
        : { kind: 'day' },
    );
  });

  protected async reopen(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (fields) => {
      const { reason, dueOn } = fields().value();
      const isSame = dueOn === '' || dueOn === this.campaign.dueOn;
      const done = await this.writing.send({
        params: { period: this.campaign.period },
        body: isSame ? { reason } : { reason, dueOn },
      });
      if (done !== undefined) this.dialog.close(true);
      return null;
    });
  }
}
