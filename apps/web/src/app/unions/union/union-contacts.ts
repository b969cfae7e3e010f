import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { periodOfDay } from '@soshiki/base';
import { SessionKeeper } from '../../api/session';
import { readUnion } from '../../api/unions';
import { Language } from '../../language/language';
import { ProblemNotice } from '../../ui/problem-notice';
import { keepsDirectory } from '../recording/by-headquarters';
import { today } from '../recording/today';
import { ContactForm } from './contact-form';
import { ContactList } from './contact-list';
import { UnionRecord } from './union-record';

/** How to reach the union, for those who may see it; the headquarters and its own reporter can change it. */
@Component({
  selector: 'app-union-contacts',
  imports: [ContactForm, ContactList, ProblemNotice],
  template: `
    @if (record.union(); as shown) {
      @if (isEditing()) {
        <app-contact-form
          [code]="shown.code"
          (saved)="saved()"
          (cancelled)="isEditing.set(false)"
        />
      } @else {
        @if (now.problem(); as problem) {
          <app-problem-notice [problem]="problem" (retry)="now.reload()" />
        }
        @if (contacts(); as offices) {
          <app-contact-list [contacts]="offices" />
        } @else if (shown.contacts === null) {
          <p class="card">{{ t('directoryForms.contacts.hidden') }}</p>
        }
        <p role="status">{{ told() }}</p>
        @if (mayEdit()) {
          <button type="button" class="button no-print" (click)="edit()">
            {{ t('directoryForms.contacts.edit') }}
          </button>
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      justify-items: start;
      max-width: 56rem;
    }
    app-contact-form,
    app-contact-list,
    .card {
      justify-self: stretch;
    }
    [role='status']:empty {
      display: none;
    }
    [role='status'] {
      color: var(--good-ink);
      font-weight: 700;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionContactsTab {
  private readonly session = inject(SessionKeeper);
  protected readonly record = inject(UnionRecord);
  protected readonly t = inject(Language).t;
  protected readonly isEditing = signal(false);
  protected readonly told = signal('');

  /** One writes to where a union is now, whatever period the page shows. */
  protected readonly now = readUnion(() => {
    const code = this.record.union()?.code;
    return code === undefined ? undefined : { code, asOf: periodOfDay(today()) };
  });
  protected readonly contacts = computed(() => {
    const union = this.now.value();
    return union?.code === this.record.code() ? union.contacts : null;
  });

  protected readonly mayEdit = computed(() => {
    const user = this.session.user();
    const isOwn = user?.scope.kind === 'union' && user.scope.code === this.record.code();
    return keepsDirectory(user?.role) || (user?.role === 'reporter' && isOwn);
  });

  protected edit(): void {
    this.told.set('');
    this.isEditing.set(true);
  }

  protected saved(): void {
    this.isEditing.set(false);
    this.told.set(this.t('directoryForms.contacts.saved'));
    this.now.reload();
    this.record.reload();
  }
}
