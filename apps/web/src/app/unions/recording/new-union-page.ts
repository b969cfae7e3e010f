import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { directoryChanges } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { DayWording } from '../day-wording';
import { ContactsFieldset } from './contacts-fieldset';
import { type ContactModel, EMPTY_CONTACT, contactBody } from './contact-model';
import { TextField } from './fields/text-field';
import { ProfileFieldset } from './profile-fieldset';
import { EMPTY_PROFILE, PROFILE_FIELDS, type ProfileModel, profileBody } from './profile-model';
import { recording } from './recording';
import { RecordingFrame } from './recording-frame';
import { today } from './today';

interface AffiliationModel {
  readonly code: string;
  readonly profile: ProfileModel;
  readonly effectiveOn: string;
  readonly reason: string;
  readonly contacts: ContactModel[];
}

const blank = (): AffiliationModel => ({
  code: '',
  profile: EMPTY_PROFILE,
  effectiveOn: today(),
  reason: '',
  contacts: [],
});

/** A union comes into the federation. */
@Component({
  selector: 'app-new-union-page',
  imports: [ContactsFieldset, ProfileFieldset, RecordingFrame, TextField],
  templateUrl: './new-union-page.html',
  styleUrl: './recording-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewUnionPage {
  private readonly days = inject(DayWording);
  protected readonly t = inject(Language).t;
  private readonly model = signal<AffiliationModel>(blank());

  protected readonly work = recording({
    route: directoryChanges.affiliate,
    model: this.model,
    bodyOf,
    placeOf: (path) =>
      PROFILE_FIELDS.some((field) => field === path[0]) ? ['profile', ...path] : path,
    target: () => ({}),
  });

  protected readonly what = computed(() => {
    const { profile, effectiveOn } = this.model();
    const day = effectiveOn === '' ? '' : this.days.day(effectiveOn);
    return this.t('directoryForms.affiliate.what', { name: profile.name.trim(), day });
  });

  protected addContact(): void {
    this.model.update((model) => ({ ...model, contacts: [...model.contacts, EMPTY_CONTACT] }));
  }

  protected removeContact(place: number): void {
    this.model.update((model) => ({
      ...model,
      contacts: model.contacts.filter((_, other) => other !== place),
    }));
  }

  protected again(): void {
    this.model.set(blank());
  }
}

function bodyOf({ code, profile, effectiveOn, reason, contacts }: AffiliationModel): object {
  return {
    ...(code.trim() === '' ? {} : { code: code.trim() }),
    ...profileBody(profile),
    effectiveOn,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    contacts: contacts.map(contactBody),
  };
}
