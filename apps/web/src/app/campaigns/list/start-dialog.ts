import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormField, form, submit, validate, validateStandardSchema } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { type Campaign, type Campaigns, campaigns } from '@soshiki/contracts';
import { write } from '../../api/writing';
import { Language } from '../../language/language';
import { ProblemNotice } from '../../ui/problem-notice';

/** Starts the next campaign: period, first day and due date as proposed, or as changed here. */
@Component({
  selector: 'app-start-dialog',
  imports: [FormField, MatDialogModule, ProblemNotice],
  templateUrl: './start-dialog.html',
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartDialog {
  private readonly dialog = inject<MatDialogRef<StartDialog, Campaign>>(MatDialogRef);
  private readonly proposed = inject<Campaigns['next']>(MAT_DIALOG_DATA);
  protected readonly t = inject(Language).t;
  protected readonly writing = write(campaigns.create);

  protected readonly form = form(signal({ ...this.proposed }), (path) => {
    validateStandardSchema(path, campaigns.create.body);
    validate(path.dueOn, ({ value, valueOf }) =>
      value() < valueOf(path.opensOn) ? { kind: 'before-opening' } : null,
    );
  });

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (fields) => {
      const done = await this.writing.send({ body: fields().value() });
      if (done !== undefined) this.dialog.close(done.answer);
      return null;
    });
  }
}
