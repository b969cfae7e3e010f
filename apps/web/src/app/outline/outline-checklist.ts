import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Outline } from '@soshiki/contracts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';

const LEVELS = ['error', 'warning', 'ok'] as const;

/** What stands in the way of publishing, gravest first, each with the unions behind it. */
@Component({
  selector: 'app-outline-checklist',
  imports: [Icon, RouterLink],
  template: `
    <section class="card" aria-labelledby="checklist-title">
      <h2 id="checklist-title">{{ t('outline.checklist.title') }}</h2>
      <p class="note">{{ verdict() }}</p>
      <ul>
        @for (check of inOrder(); track check.code) {
          <li [class]="check.level">
            <app-icon [name]="check.level" />
            <div>
              <span class="level">{{ t('outline.checklist.' + check.level) }}</span>
              <span>{{ check.text[language.code()] }}</span>
              @if (check.unions.length > 0) {
                <a routerLink="/unions" [queryParams]="paramsOf(check.unions)">{{
                  t('outline.checklist.unions', { count: check.unions.length })
                }}</a>
              }
            </div>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './outline-checklist.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlineChecklist {
  private readonly state = inject(PageState);
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;

  readonly checks = input.required<Outline['checklist']>();

  protected readonly inOrder = computed(() =>
    LEVELS.flatMap((level) => this.checks().filter((check) => check.level === level)),
  );

  protected readonly verdict = computed(() => {
    const count = (level: string) => this.checks().filter((check) => check.level === level).length;
    const [errors, warnings] = [count('error'), count('warning')];
    if (errors > 0) return this.t('outline.checklist.blocked', { errors, warnings });
    return warnings > 0
      ? this.t('outline.checklist.warned', { warnings })
      : this.t('outline.checklist.clear');
  });

  protected paramsOf(codes: readonly string[]) {
    return { asOf: this.state.asOf() ?? null, union: codes };
  }
}
