import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../language/language';
import { Icon } from '../ui/icon';
import { ComparedThings } from './compared-things';
import { MOST_THINGS } from './thing';

/** Names what the address asks for and cannot be compared; the rest is shown. */
@Component({
  selector: 'app-wrong-ids',
  imports: [Icon],
  template: `
    @if (messages().length > 0) {
      <div class="notice" role="alert">
        <app-icon name="warning" />
        <div>
          @for (message of messages(); track $index) {
            <p>{{ message }}</p>
          }
        </div>
        <button type="button" class="button" (click)="things.keepOnlyBut(unknown())">
          {{ t('compare.wrong.drop') }}
        </button>
      </div>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 0.75rem;
      align-items: center;
      padding: 0.75rem 1rem;
      border-radius: var(--radius);
      background: var(--notice-soft);
      color: var(--notice-ink);

      div {
        flex: 1;
        min-width: 12rem;
        overflow-wrap: anywhere;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WrongIds {
  /** Unions asked for that there are none of. */
  readonly unknown = input<readonly string[]>([]);

  protected readonly things = inject(ComparedThings);
  protected readonly t = inject(Language).t;

  protected readonly messages = computed(() => {
    const wrong = [...this.things.bad(), ...this.unknown()];
    const tooMany = this.things.tooMany();
    return [
      ...(wrong.length > 0 ? [this.t('compare.wrong.unknown', { ids: this.listed(wrong) })] : []),
      ...(tooMany.length > 0
        ? [this.t('compare.wrong.tooMany', { most: MOST_THINGS, ids: this.listed(tooMany) })]
        : []),
    ];
  });

  private listed(ids: readonly string[]): string {
    return ids.join(this.t('compare.wrong.comma'));
  }
}
