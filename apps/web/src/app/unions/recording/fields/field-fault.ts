import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Language } from '../../../language/language';

/** What is wrong with a field, below it, once it was left or saving was tried. */
@Component({
  selector: 'app-field-fault',
  template: `@if (text(); as told) {
    <p class="fault" [id]="faultId()">{{ told }}</p>
  }`,
  styles: `
    .fault {
      color: var(--bad-ink);
      font-size: var(--text-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldFault {
  readonly field = input.required<FieldTree<string>>();
  readonly faultId = input.required<string>();
  private readonly t = inject(Language).t;

  protected readonly text = computed(() => {
    const state = this.field()();
    const [fault] = state.touched() ? state.errors() : [];
    return fault && (fault.message ?? this.t(`directoryForms.fault.${fault.kind}`));
  });
}
