import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** One of a few ways of showing something. */
interface Choice<Key extends string = string> {
  readonly key: Key;
  readonly name: string;
}

/** A row of buttons of which one is pressed. */
@Component({
  selector: 'app-choice-group',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="label()">
      @for (choice of choices(); track choice.key) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="choice.key === chosen()"
          (click)="choose.emit(choice.key)"
        >
          {{ choice.name }}
        </button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChoiceGroup<Key extends string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<Key>[]>();
  readonly chosen = input.required<Key>();
  readonly choose = output<Key>();
}
