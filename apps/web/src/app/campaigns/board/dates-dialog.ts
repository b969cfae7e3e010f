import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormField, form, submit, validate, validateStandardSchema } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { type Campaign, campaignDates, campaigns } from '@soshiki/contracts';
import { ApiClient } from '../../api/api-client';
import { write } from '../../api/writing';
import { Language } from '../../language/language';
import { ProblemNotice } from '../../ui/problem-notice';
import { MomentWording } from '../moment-wording';

interface Asked {
  readonly campaign: Campaign;
  readonly tag: string | undefined;
}

const days = campaignDates.pick({ opensOn: true, dueOn: true });

/** Changes the days of a campaign. When somebody else did so meanwhile, shows theirs and asks again. */
@Component({
  selector: 'app-dates-dialog',
  imports: [FormField, MatDialogModule, ProblemNotice],
  templateUrl: './dates-dialog.html',
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatesDialog {
  private readonly dialog = inject<MatDialogRef<DatesDialog, boolean>>(MatDialogRef);
  private readonly api = inject(ApiClient);
  private readonly asked = inject<Asked>(MAT_DIALOG_DATA);
  private readonly tag = signal(this.asked.tag);
  protected readonly words = { t: inject(Language).t, moments: inject(MomentWording) };
  protected readonly t = this.words.t;
  protected readonly writing = write(campaigns.reschedule);

  /** The days as somebody else has set them meanwhile. */
  protected readonly theirs = signal<Campaign | undefined>(undefined);

  protected readonly form = form(signal(daysOf(this.asked.campaign)), (path) => {
    validateStandardSchema(path, days);
    validate(path.dueOn, ({ value, valueOf }) =>
      value() < valueOf(path.opensOn) ? { kind: 'before-opening' } : null,
    );
  });

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (fields) => {
      const { period } = this.asked.campaign;
      const body = fields().value();
      const done = await this.writing.send({ params: { period }, body, ifMatch: this.tag() });
      if (done !== undefined) this.dialog.close(true);
      else if (this.writing.problem()?.status === 412) await this.readTheirs(period);
      return null;
    });
  }

  private async readTheirs(period: string): Promise<void> {
    const { answer, tag } = await this.api.sendTagged(campaigns.show, { params: { period } });
    this.theirs.set(answer);
    this.tag.set(tag);
  }
}

function daysOf({ opensOn, dueOn }: Campaign): { opensOn: string; dueOn: string } {
  return { opensOn, dueOn };
}
