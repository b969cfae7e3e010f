import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { ClockWording } from './clock-wording';
import { FigureDraft } from './figure-draft';

/** Whether what is typed is saved: 「保存しました 10:32」. */
@Component({
  selector: 'app-save-state',
  imports: [Icon],
  template: `
    <span role="status">
      @if (draft.saveState() === 'saved') {
        <app-icon name="ok" />
      }
      {{ text() }}
    </span>
    @if (draft.saveState() === 'failed') {
      <button type="button" class="button" (click)="draft.keepMine()">
        {{ t('reports.save.again') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      min-height: 1.75rem;
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    span {
      display: inline-flex;
      gap: 0.25rem;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveState {
  private readonly clock = inject(ClockWording);
  protected readonly t = inject(Language).t;
  protected readonly draft = inject(FigureDraft);

  protected readonly text = computed(() => {
    const [state, savedAt] = [this.draft.saveState(), this.draft.savedAt()];
    const time = savedAt === null ? '' : this.clock.time(savedAt);
    return state === 'untouched' ? '' : this.t(`reports.save.${state}`, { time });
  });
}
