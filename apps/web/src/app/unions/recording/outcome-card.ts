import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChangeOutcome } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { Icon } from '../../ui/icon';
import { EffectView } from './effect-view';
import { newestOf } from './effect-words';
import { UndoDialog } from './undo-dialog';

/** It is recorded: what it did, where it can be seen, and the way back while there is one. */
@Component({
  selector: 'app-outcome-card',
  imports: [EffectView, Icon, RouterLink, UndoDialog],
  template: `
    <section class="card" aria-labelledby="outcome-title">
      <h2 #heading id="outcome-title" tabindex="-1">
        <app-icon name="ok" />{{
          isUndone() ? t('directoryForms.outcome.undone') : t('directoryForms.outcome.title')
        }}
      </h2>
      @if (!isUndone()) {
        <p>{{ what() }}</p>
        <app-effect-view [effect]="outcome().effect" />
      }
      <div class="form-actions">
        @if (!isUndone()) {
          @for (code of outcome().codes; track code) {
            <a class="button" [routerLink]="['/unions', code]" [queryParams]="linkParams()">{{
              t('directoryForms.outcome.open', { code })
            }}</a>
          }
          @if (outcome().changeId; as id) {
            <button type="button" class="button" (click)="dialog.open()">
              {{ t('directoryForms.undo.do') }}
            </button>
            <app-undo-dialog
              #dialog
              [changeId]="id"
              [what]="what()"
              (undone)="isUndone.set(true); undone.emit()"
            />
          }
        }
        <button type="button" class="button button-quiet" (click)="again.emit()">
          {{ t('directoryForms.outcome.again') }}
        </button>
      </div>
    </section>
  `,
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      max-width: 48rem;
    }
    h2 {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      color: var(--good-ink);

      &:focus {
        outline: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeCard {
  readonly outcome = input.required<ChangeOutcome>();
  /** What was recorded, in words. */
  readonly what = input.required<string>();
  readonly undone = output();
  /** Another one of the same kind is wanted. */
  readonly again = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly state = inject(PageState);
  protected readonly t = inject(Language).t;
  protected readonly isUndone = signal(false);
  /** The union is shown at a period in which the write holds. */
  protected readonly linkParams = computed(() => {
    const touched = newestOf(this.outcome().effect)?.period;
    return { asOf: touched ?? this.state.asOf() ?? null };
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
