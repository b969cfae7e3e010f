import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  input,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { FieldFault } from './field-fault';

let built = 0;

/** A line of text, or a day, with its label, a hint and what is wrong with it. */
@Component({
  selector: 'app-text-field',
  imports: [FieldFault, FormField],
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      @if (multiline()) {
        <textarea
          rows="3"
          [id]="id"
          [formField]="field()"
          [attr.aria-required]="required() ? 'true' : null"
          [attr.aria-invalid]="isFaulty() ? 'true' : null"
          [attr.aria-describedby]="described()"
        ></textarea>
      } @else {
        <input
          [type]="type()"
          [id]="id"
          [formField]="field()"
          [attr.inputmode]="inputmode()"
          [attr.autocomplete]="'off'"
          [attr.lang]="lang()"
          [attr.aria-required]="required() ? 'true' : null"
          [attr.aria-invalid]="isFaulty() ? 'true' : null"
          [attr.aria-describedby]="described()"
        />
      }
      @if (hint(); as told) {
        <p class="hint" [id]="id + '-hint'">{{ told }}</p>
      }
      <app-field-fault [field]="field()" [faultId]="id + '-fault'" />
    </div>
  `,
  styles: ':host { display: block; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly type = input<'text' | 'date' | 'email' | 'tel'>('text');
  readonly inputmode = input<string | null>(null);
  /** Language of what is entered, where it is not that of the page. */
  readonly lang = input<string | null>(null);
  readonly required = input(false, { transform: booleanAttribute });
  /** Several lines. */
  readonly multiline = input(false, { transform: booleanAttribute });

  protected readonly id = `text-field-${built++}`;
  protected readonly isFaulty = computed(() => isFaulty(this.field()));
  protected readonly described = computed(() =>
    describedBy(this.id, { hint: this.hint(), isFaulty: this.isFaulty() }),
  );
}

/** Whether something is wrong with a field that its reader has left. */
export function isFaulty(field: FieldTree<string>): boolean {
  const state = field();
  return state.touched() && state.errors().length > 0;
}

/** Ids of what describes a field; `null` when nothing does. */
export function describedBy(
  id: string,
  told: { readonly hint: string | null; readonly isFaulty: boolean },
): string | null {
  const ids = [told.hint ? [`${id}-hint`] : [], told.isFaulty ? [`${id}-fault`] : []].flat();
  return ids.length === 0 ? null : ids.join(' ');
}
