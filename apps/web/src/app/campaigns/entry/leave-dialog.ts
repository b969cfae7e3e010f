import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { Language } from '../../language/language';

/** Asks whether to leave rows that are not saved. */
@Component({
  selector: 'app-leave-dialog',
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ t('entrySheet.leaving.title', { count: rows }) }}</h2>
    <mat-dialog-content>
      <p>{{ t('entrySheet.leaving.text') }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" [mat-dialog-close]="true">
        {{ t('entrySheet.leaving.leave') }}
      </button>
      <button type="button" class="button button-primary" [mat-dialog-close]="false">
        {{ t('entrySheet.leaving.stay') }}
      </button>
    </mat-dialog-actions>
  `,
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaveDialog {
  protected readonly rows = inject<number>(MAT_DIALOG_DATA);
  protected readonly t = inject(Language).t;
}
