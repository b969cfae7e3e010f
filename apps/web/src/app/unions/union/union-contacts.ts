import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { SessionKeeper } from '../../api/session';
import { Language } from '../../language/language';
import { keepsDirectory } from '../recording/by-headquarters';
import { ContactForm } from './contact-form';
import { ContactList } from './contact-list';
import { UnionRecord } from './union-record';

/** How to reach the union, for those who may see it; the headquarters and its own reporter can change it. */
@Component({
  selector: 'app-union-contacts',
  imports: [ContactForm, ContactList],
  template: `
    @if (record.union(); as shown) {
      @if (isEditing()) {
        <app-contact-form
          [code]="shown.code"
          (saved)="saved()"
          (cancelled)="isEditing.set(false)"
        />
      } @else {
        @if (shown.contacts; as contacts) {
          <app-contact-list [contacts]="contacts" />
        } @else {
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
    this.record.reload();
  }
}
