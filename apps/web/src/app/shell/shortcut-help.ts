import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { Language } from '../language/language';
import { PageActions } from './page-actions';

/** Keys and the texts that explain them. */
const SHORTCUTS = [
  { keys: ['/'], key: 'shell.help.search' },
  { keys: ['[', ']'], key: 'shell.help.period' },
  { keys: ['t'], key: 'shell.help.table' },
  { keys: ['c'], key: 'shell.help.citation' },
  { keys: ['?'], key: 'shell.help.help' },
] as const;

/** All keyboard shortcuts. */
@Component({
  selector: 'app-shortcut-help',
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ t('shell.help.title') }}</h2>
    <mat-dialog-content>
      <dl>
        @for (shortcut of shortcuts; track shortcut.key) {
          <div>
            <dt>
              @for (key of shortcut.keys; track key) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ t(shortcut.key) }}</dd>
          </div>
        }
      </dl>
      <p class="note">{{ t('shell.help.note') }}</p>
      @if (page(); as own) {
        <h3>{{ t(own.title) }}</h3>
        <dl class="own">
          @for (shortcut of own.keys; track shortcut.key) {
            <div>
              <dt>
                @for (key of shortcut.keys; track key) {
                  <kbd>{{ key }}</kbd>
                }
              </dt>
              <dd>{{ t(shortcut.key) }}</dd>
            </div>
          }
        </dl>
      }
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
      padding-block: 0.375rem;
    }
    dt {
      display: flex;
      gap: 0.375rem;
      flex: none;
      width: 5rem;
    }
    .own dt {
      flex-wrap: wrap;
      width: 11rem;
    }
    h3 {
      margin-block: 1rem 0.25rem;
      color: var(--ink);
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
export class ShortcutHelp {
  protected readonly t = inject(Language).t;
  protected readonly shortcuts = SHORTCUTS;
  protected readonly page = inject(PageActions).keys;
}
