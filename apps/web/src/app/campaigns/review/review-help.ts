import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { Language } from '../../language/language';

const KEYS = [
  { keys: ['a'], key: 'reports.review.help.approve' },
  { keys: ['r'], key: 'reports.review.help.return' },
  { keys: ['j', '↓'], key: 'reports.review.help.next' },
  { keys: ['k', '↑'], key: 'reports.review.help.previous' },
  { keys: ['Ctrl+Enter'], key: 'reports.review.help.send' },
  { keys: ['Esc'], key: 'reports.review.help.leave' },
  { keys: ['?'], key: 'reports.review.help.help' },
] as const;

/** The keys of the review queue. */
@Component({
  selector: 'app-review-help',
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ t('reports.review.help.title') }}</h2>
    <mat-dialog-content>
      <dl>
        @for (line of keys; track line.key) {
          <div>
            <dt>
              @for (key of line.keys; track key) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ t(line.key) }}</dd>
          </div>
        }
      </dl>
      <p class="note">{{ t('reports.review.help.note') }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ t('ui.close') }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      margin: 0 0 1rem;
    }
    dl > div {
      display: flex;
      gap: 1rem;
      align-items: center;
      padding-block: 0.25rem;
    }
    dt {
      display: flex;
      flex: none;
      gap: 0.375rem;
      width: 7rem;
    }
    dd {
      margin: 0;
      color: var(--ink);
    }
    kbd {
      min-width: 2rem;
      padding: 0.125rem 0.5rem;
      border: 1px solid var(--line-strong);
      border-radius: 6px;
      color: var(--ink);
      font: inherit;
      text-align: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewHelp {
  protected readonly t = inject(Language).t;
  protected readonly keys = KEYS;
}
