import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Union } from '@soshiki/contracts';
import { Language } from '../../language/language';

/** Whom to write to: offices, not persons. Shown to those whom the API gives them. */
@Component({
  selector: 'app-contact-list',
  template: `
    <section class="card" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{{ t('unions.contacts.title') }}</h2>
      @for (contact of contacts(); track $index) {
        <h3>{{ contact.roleName }}</h3>
        <dl>
          @if (contact.email; as email) {
            <dt>{{ t('unions.contacts.email') }}</dt>
            <dd>
              <a [href]="'mailto:' + email">{{ email }}</a>
            </dd>
          }
          @if (contact.telephone; as telephone) {
            <dt>{{ t('unions.contacts.telephone') }}</dt>
            <dd>
              <a [href]="'tel:' + telephone">{{ telephone }}</a>
            </dd>
          }
          @if (contact.postalAddress; as postalAddress) {
            <dt>{{ t('unions.contacts.address') }}</dt>
            <dd>{{ postalAddress }}</dd>
          }
        </dl>
      } @empty {
        <p class="note">{{ t('unions.contacts.none') }}</p>
      }
    </section>
  `,
  styles: `
    .card {
      display: grid;
      gap: 0.5rem;
    }
    h3 {
      font-size: var(--text);
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 1rem;
      margin: 0;
      line-height: 1.5;
    }
    dt {
      color: var(--ink-soft);
    }
    dt,
    dd {
      display: flex;
      align-items: center;
      min-height: var(--target);
      margin: 0;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--target);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactList {
  readonly contacts = input.required<NonNullable<Union['contacts']>>();
  protected readonly t = inject(Language).t;
}
