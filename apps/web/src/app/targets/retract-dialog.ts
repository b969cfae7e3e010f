import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Target } from '@soshiki/contracts';
import { retractTarget } from '../api/targets';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { ProblemNotice } from '../ui/problem-notice';
import { TargetWords } from './target-words';

/** Asks before a target is taken back. A native dialog keeps the focus and gives it back. */
@Component({
  selector: 'app-retract-dialog',
  imports: [ProblemNotice],
  template: `
    <dialog #dialog aria-labelledby="retract-title" (close)="target.set(null)">
      @if (target(); as asked) {
        <h2 id="retract-title">{{ t('targets.retraction.title') }}</h2>
        <p>
          {{
            t('targets.retraction.what', {
              name: words.name(asked),
              members: wording.members(asked.members),
              month: wording.month(asked.period),
            })
          }}
        </p>
        <p class="note">{{ t('targets.retraction.lead') }}</p>
        @if (writing.problem(); as problem) {
          <app-problem-notice [problem]="problem" (retry)="retract(asked)" />
        }
        <div class="form-actions">
          <button
            type="button"
            class="button button-primary"
            [disabled]="writing.isSending()"
            (click)="retract(asked)"
          >
            {{ t('targets.retract') }}
          </button>
          <button type="button" class="button" (click)="close()">
            {{ t('targets.form.leave') }}
          </button>
        </div>
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: min(32rem, calc(100vw - 2rem));
      padding: 1.25rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface-raised);
      color: var(--ink);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 50%);
    }
    p {
      margin-top: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RetractDialog {
  /** It was taken back. */
  readonly retracted = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly words = inject(TargetWords);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly writing = retractTarget();
  protected readonly target = signal<Target | null>(null);

  ask(target: Target): void {
    this.writing.forget();
    this.target.set(target);
    this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected async retract({ id }: Target): Promise<void> {
    const gone = await this.writing.send({ params: { id: String(id) } });
    if (gone === undefined) return;
    this.close();
    this.retracted.emit();
  }
}
