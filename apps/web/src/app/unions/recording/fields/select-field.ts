import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  input,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { FieldFault } from './field-fault';
import { describedBy, isFaulty } from './text-field';

let built = 0;

export interface FieldOption {
  readonly code: string;
  readonly name: string;
}

/** A choice of one code, with its label, a hint and what is wrong with it. */
@Component({
  selector: 'app-select-field',
  imports: [FieldFault, FormField],
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <select
        [id]="id"
        [formField]="field()"
        [attr.aria-required]="required() ? 'true' : null"
        [attr.aria-invalid]="isFaulty() ? 'true' : null"
        [attr.aria-describedby]="described()"
      >
        @if (none(); as nothing) {
          <option value="">{{ nothing }}</option>
        }
        @for (option of options(); track option.code) {
          <option [value]="option.code">{{ option.name }}</option>
        }
      </select>
      @if (hint(); as told) {
        <p class="hint" [id]="id + '-hint'">{{ told }}</p>
      }
      <app-field-fault [field]="field()" [faultId]="id + '-fault'" />
    </div>
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SelectField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly FieldOption[]>();
  /** What stands for no choice; left out where there is always one. */
  readonly none = input<string | null>(null);
  readonly hint = input<string | null>(null);
  readonly required = input(false, { transform: booleanAttribute });

  protected readonly id = `select-field-${built++}`;
  protected readonly isFaulty = computed(() => isFaulty(this.field()));
  protected readonly described = computed(() =>
    describedBy(this.id, { hint: this.hint(), isFaulty: this.isFaulty() }),
  );
}
