import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { Mark } from '@soshiki/charts';
import { Language } from '../../language/language';
import { Icon } from '../icon';

/** The strip under a chart: says what the chosen mark is and steps through all of them, without a mouse. */
@Component({
  selector: 'sk-mark-strip',
  imports: [Icon],
  template: `<button
      type="button"
      class="button button-quiet button-icon"
      [attr.aria-label]="t('charts.previousMark')"
      (click)="step(-1)"
    >
      <app-icon name="previous" />
    </button>
    <p aria-live="polite">{{ text() }}</p>
    <ng-content />
    <button
      type="button"
      class="button button-quiet button-icon"
      [attr.aria-label]="t('charts.nextMark')"
      (click)="step(1)"
    >
      <app-icon name="next" />
    </button>`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      align-items: center;
      border-radius: var(--radius);
      background: var(--surface-sunken);
    }
    // What belongs to the mark comes after both arrows: on a narrow screen below them, not between.
    .button-icon,
    p {
      order: -1;
    }
    p {
      flex: 1 1 10rem;
      min-width: 0;
      font-size: var(--text-small);
      line-height: 1.5;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MarkStrip {
  readonly marks = input.required<readonly Pick<Mark, 'key' | 'label'>[]>();
  readonly selected = model<string | null>(null);

  protected readonly t = inject(Language).t;

  private readonly place = computed(() =>
    this.marks().findIndex(({ key }) => key === this.selected()),
  );

  protected readonly text = computed(
    () => this.marks()[this.place()]?.label ?? this.t('charts.chooseMark'),
  );

  /** From nothing chosen, forward begins at the first mark and back at the last. */
  protected step(steps: 1 | -1): void {
    const count = this.marks().length;
    const from = this.place() === -1 && steps === -1 ? 0 : this.place();
    const there = this.marks()[(from + steps + count) % count];
    if (there !== undefined) this.selected.set(there.key);
  }
}
