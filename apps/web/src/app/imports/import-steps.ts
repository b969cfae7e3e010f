import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../language/language';
import { Icon } from '../ui/icon';
import { ImportDesk, STEPS } from './import-desk';

/** The steps of an import and where one is. One can go back to any of them until it is applied. */
@Component({
  selector: 'app-import-steps',
  imports: [Icon, RouterLink],
  template: `
    <nav class="no-print" [attr.aria-label]="t('imports.steps.label')">
      <ol>
        @for (step of steps(); track step.key; let place = $index) {
          <li [class.done]="step.isDone" [class.here]="step.isHere">
            @if (step.params; as params) {
              <a
                [routerLink]="[]"
                [queryParams]="params"
                queryParamsHandling="merge"
                [attr.aria-current]="step.isHere ? 'step' : null"
              >
                <span class="number" aria-hidden="true">{{ place + 1 }}</span>{{ t(step.label) }}
              </a>
            } @else {
              <span [attr.aria-current]="step.isHere ? 'step' : null">
                <span class="number" aria-hidden="true">
                  @if (step.isDone) {
                    <app-icon name="ok" />
                  } @else {
                    {{ place + 1 }}
                  }
                </span>
                {{ t(step.label) }}
              </span>
            }
          </li>
        }
      </ol>
    </nav>
  `,
  styleUrl: './import-steps.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportSteps {
  private readonly desk = inject(ImportDesk);
  protected readonly t = inject(Language).t;

  protected readonly steps = computed(() => {
    const now = this.desk.step();
    const place = now === 'done' ? STEPS.length : STEPS.indexOf(now);
    const isOpen = this.desk.file()?.state === 'ready';
    return STEPS.map((key, index) => ({
      key,
      label: key === 'apply' ? `imports.steps.apply.${this.desk.kind()}` : `imports.steps.${key}`,
      isHere: key === now,
      isDone: index < place,
      // Another file is begun by its own button; a step back to it would lose this one from the address.
      params: isOpen && key !== 'file' ? { step: key, tab: null, page: null } : null,
    }));
  });
}
