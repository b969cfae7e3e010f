import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { UnmappableCharacter } from '../../api/exports';
import { Language } from '../../language/language';

/** What can be had instead of a Shift_JIS file that keeps every character. */
export type InsteadOfShiftJis = 'excel' | 'utf8' | 'geta';

/** Lists the characters that Shift_JIS has none for, before a file is written in it, and asks what to do. */
@Component({
  selector: 'app-unmappable-dialog',
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ t('exports.unmappable.title') }}</h2>
    <mat-dialog-content>
      <p>{{ t('exports.unmappable.text') }}</p>
      <div
        class="table-scroll"
        role="region"
        tabindex="0"
        [attr.aria-label]="t('exports.unmappable.list')"
      >
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('exports.unmappable.character') }}</th>
              <th scope="col">{{ t('exports.unmappable.where') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of characters; track one.codePoint) {
              <tr>
                <th scope="row">
                  <strong lang="ja">{{ one.character }}</strong>
                  <span class="note">{{ one.codePoint }}</span>
                </th>
                <td lang="ja">{{ one.example }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ t('exports.cancel') }}</button>
      <button type="button" class="button" [mat-dialog-close]="'geta'">
        {{ t('exports.unmappable.geta') }}
      </button>
      <button type="button" class="button" [mat-dialog-close]="'utf8'">
        {{ t('exports.unmappable.utf8') }}
      </button>
      <button type="button" class="button button-primary" [mat-dialog-close]="'excel'">
        {{ t('exports.unmappable.excel') }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      --mat-dialog-supporting-text-color: var(--ink);
    }
    .table-scroll {
      max-height: 14rem;
      overflow: auto;
      margin-top: 0.75rem;
    }
    th strong {
      margin-inline-end: 0.5rem;
      font-size: var(--text-large);
    }
    mat-dialog-actions {
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnmappableDialog {
  protected readonly characters = inject<readonly UnmappableCharacter[]>(MAT_DIALOG_DATA);
  protected readonly t = inject(Language).t;
}
