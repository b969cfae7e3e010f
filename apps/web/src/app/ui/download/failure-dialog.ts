import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { ShownProblem } from '../../api/problem-reader';
import { Language } from '../../language/language';
import { ProblemNotice } from '../problem-notice';

/** Says why a file could not be made. Closed with `true` to try again. */
@Component({
  selector: 'app-failure-dialog',
  imports: [MatDialogModule, ProblemNotice],
  template: `
    <h2 mat-dialog-title>{{ t('exports.failed') }}</h2>
    <mat-dialog-content>
      <app-problem-notice [problem]="asTold" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ t('ui.close') }}</button>
      <button type="button" class="button button-primary" [mat-dialog-close]="true">
        {{ t('exports.again') }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-actions {
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FailureDialog {
  protected readonly asTold = inject<ShownProblem>(MAT_DIALOG_DATA);
  protected readonly t = inject(Language).t;
}
