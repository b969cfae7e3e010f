import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { directoryChanges } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { ProblemNotice } from '../../ui/problem-notice';
import { EffectPanel } from './effect-panel';
import { TextField } from './fields/text-field';
import { recording } from './recording';

/** Takes a change back: asks why, and shows first what that does. A native dialog keeps the focus and gives it back. */
@Component({
  selector: 'app-undo-dialog',
  imports: [EffectPanel, ProblemNotice, TextField],
  template: `
    <dialog #dialog aria-labelledby="undo-title" (close)="isOpen.set(false)">
      @if (isOpen()) {
        <form novalidate (submit)="undo($event)">
          <h2 id="undo-title">{{ t('directoryForms.undo.title') }}</h2>
          <p>{{ what() }}</p>
          <p class="note">{{ t('directoryForms.undo.lead') }}</p>
          <app-text-field
            [field]="work.fields.reason"
            [label]="t('directoryForms.reason')"
            multiline
            required
          />
          <app-effect-panel [live]="work.live" />
          @if (work.problem(); as problem) {
            <app-problem-notice [problem]="problem" (retry)="undo()" />
          }
          <div class="form-actions">
            <button type="submit" class="button button-primary" [disabled]="work.isSending()">
              {{ t('directoryForms.undo.do') }}
            </button>
            <button type="button" class="button" (click)="close()">
              {{ t('directoryForms.undo.leave') }}
            </button>
          </div>
        </form>
      }
    </dialog>
  `,
  styles: `
    :host {
      display: contents;
    }
    dialog {
      width: min(42rem, calc(100vw - 2rem));
      max-height: calc(100dvh - 2rem);
      padding: 1.25rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface-raised);
      color: var(--ink);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 50%);
    }
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoDialog {
  readonly changeId = input.required<number>();
  /** The change in words. */
  readonly what = input.required<string>();
  /** It was taken back. */
  readonly undone = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly t = inject(Language).t;
  protected readonly isOpen = signal(false);
  private readonly id = computed(() => String(this.changeId()));

  protected readonly work = recording({
    route: directoryChanges.undo,
    model: signal({ reason: '' }),
    bodyOf: ({ reason }: { readonly reason: string }) => ({ reason: reason.trim() }),
    target: () => (this.isOpen() ? { params: { id: this.id() } } : undefined),
  });

  open(): void {
    this.isOpen.set(true);
    this.work.forget();
    this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected async undo(event?: Event): Promise<void> {
    event?.preventDefault();
    await this.work.save();
    if (this.work.outcome() === undefined) return;
    this.close();
    this.undone.emit();
  }
}
