import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { type FieldTree, type SchemaPath, form, submit } from '@angular/forms/signals';
import { periodOfDay } from '@soshiki/base';
import { directoryChanges } from '@soshiki/contracts';
import { readUnion } from '../../api/unions';
import { write } from '../../api/writing';
import { Language } from '../../language/language';
import { ProblemNotice } from '../../ui/problem-notice';
import { isConflict } from '../recording/conflict';
import { ConflictCard } from '../recording/conflict-card';
import {
  type ContactModel,
  EMPTY_CONTACT,
  contactBody,
  enteredContacts,
} from '../recording/contact-model';
import { ContactsFieldset } from '../recording/contacts-fieldset';
import { TextField } from '../recording/fields/text-field';
import { faultsAtFields, validateAs } from '../recording/fields-of';
import { today } from '../recording/today';

interface ContactsModel {
  readonly effectiveOn: string;
  readonly contacts: ContactModel[];
}

/** Changes how to reach a union, from a day on. */
@Component({
  selector: 'app-contact-form',
  imports: [ConflictCard, ContactsFieldset, ProblemNotice, TextField],
  templateUrl: './contact-form.html',
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .form-actions {
      margin-top: 0;
    }
    h2:focus {
      outline: none;
    }
    .day {
      max-width: 20rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactForm {
  readonly code = input.required<string>();
  readonly saved = output();
  readonly cancelled = output();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly t = inject(Language).t;

  /** Contacts are changed from how they are now, whatever period the page shows. */
  protected readonly reading = readUnion(() => ({
    code: this.code(),
    asOf: periodOfDay(today()),
  }));
  protected readonly writing = write(directoryChanges.contacts);

  private readonly recorded = computed(() => enteredContacts(this.reading.value()?.contacts ?? []));
  /** What was typed stays when the record is read again. */
  private readonly model = linkedSignal<ContactModel[], ContactsModel>({
    source: this.recorded,
    computation: (contacts, before) =>
      before === undefined ||
      JSON.stringify(before.value.contacts) === JSON.stringify(before.source)
        ? { effectiveOn: before?.value.effectiveOn ?? '', contacts }
        : before.value,
  });
  protected readonly fields = form(this.model, (path) => {
    validateAs(path as SchemaPath<ContactsModel>, directoryChanges.contacts.body, {
      bodyOf,
      placeOf: (place) => place,
    });
  });

  protected readonly conflict = computed(() => {
    const problem = this.writing.problem();
    return isConflict(problem) ? problem : undefined;
  });

  constructor() {
    // The button that opened the form is gone: one goes on at its heading.
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected add(): void {
    this.model.update((model) => ({ ...model, contacts: [...model.contacts, EMPTY_CONTACT] }));
  }

  protected remove(place: number): void {
    this.model.update((model) => ({
      ...model,
      contacts: model.contacts.filter((_, other) => other !== place),
    }));
  }

  /** Goes on over the newest record: with theirs, or with what was typed. */
  protected decided(theirs: readonly string[]): void {
    this.writing.forget();
    if (theirs.length > 0) {
      this.model.update((model) => ({ ...model, contacts: this.recorded() }));
    }
    this.reading.reload();
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    const tree = this.fields as FieldTree<unknown>;
    await submit(tree, async () => {
      if (await this.send()) this.saved.emit();
      return faultsAtFields(tree, this.writing.problem()?.issues ?? [], (place) => place);
    });
    tree().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  private async send(): Promise<boolean> {
    const answer = await this.writing.send({
      params: { code: this.code() },
      body: bodyOf(this.model()),
      ifMatch: this.reading.tag(),
    });
    return answer !== undefined;
  }
}

function bodyOf({ effectiveOn, contacts }: ContactsModel) {
  return {
    ...(effectiveOn === '' ? {} : { effectiveOn }),
    contacts: contacts.map(contactBody),
  };
}
