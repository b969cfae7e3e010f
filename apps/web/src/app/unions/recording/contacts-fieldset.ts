import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import type { ContactModel } from './contact-model';
import { TextField } from './fields/text-field';

/** How to reach a union: one group of fields per office. Offices, never persons. */
@Component({
  selector: 'app-contacts-fieldset',
  imports: [Icon, TextField],
  template: `
    @for (contact of fields(); track $index; let place = $index) {
      <fieldset>
        <legend>{{ t('directoryForms.contacts.one', { number: place + 1 }) }}</legend>
        <div class="form-grid">
          <app-text-field
            [field]="contact.roleName"
            [label]="t('directoryForms.contacts.roleName')"
            [hint]="t('directoryForms.contacts.roleHint')"
            [lang]="nameLanguage()"
            required
          />
          <app-text-field
            [field]="contact.email"
            type="email"
            [label]="t('directoryForms.optional', { label: t('unions.contacts.email') })"
          />
          <app-text-field
            [field]="contact.telephone"
            type="tel"
            [label]="t('directoryForms.optional', { label: t('unions.contacts.telephone') })"
          />
          <app-text-field
            [field]="contact.postalAddress"
            [label]="t('directoryForms.optional', { label: t('unions.contacts.address') })"
            [lang]="nameLanguage()"
          />
        </div>
        <button type="button" class="button button-quiet" (click)="remove.emit(place)">
          <app-icon name="close" />{{ t('directoryForms.contacts.remove', { number: place + 1 }) }}
        </button>
      </fieldset>
    }
    @if (fields().length < most) {
      <button type="button" class="button" (click)="add.emit()">
        {{ t('directoryForms.contacts.add') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      justify-items: start;
    }
    fieldset {
      justify-self: stretch;
      min-width: 0;
      margin: 0;
      padding: 0.75rem 1rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    legend {
      padding-inline: 0.25rem;
      font-weight: 700;
    }
    fieldset .button {
      margin-top: 0.5rem;
      margin-inline-start: -1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactsFieldset {
  readonly fields = input.required<FieldTree<ContactModel[]>>();
  readonly add = output();
  /** Place of the contact to take away. */
  readonly remove = output<number>();
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  /** Source: libs/contracts, directory-changes. */
  protected readonly most = 20;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));
}
