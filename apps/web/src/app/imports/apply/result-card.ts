import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportedFile } from '@soshiki/contracts';
import { MomentWording } from '../../campaigns/moment-wording';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { ImportDesk } from '../import-desk';

/** What was done with a file that has been applied, and where it goes on. */
@Component({
  selector: 'app-result-card',
  imports: [Icon, RouterLink],
  template: `
    <section class="card" aria-labelledby="result-title">
      <h2 id="result-title"><app-icon name="ok" />{{ title() }}</h2>
      <p class="note">{{ facts() }}</p>
      <p>{{ t('imports.result.next.' + file().kind) }}</p>
      <div class="form-actions">
        @for (month of months(); track month.period) {
          <a
            class="button button-primary"
            [routerLink]="['/campaigns', month.period, 'review']"
            [queryParams]="{ asOf: month.period }"
            >{{ t('imports.result.review', { month: month.name }) }}</a
          >
          <a
            class="button"
            [routerLink]="['/campaigns', month.period]"
            [queryParams]="{ asOf: month.period, state: 'submitted' }"
            >{{ t('imports.result.board', { month: month.name }) }}</a
          >
        }
        @if (file().kind === 'unions') {
          <a class="button button-primary" routerLink="/unions">{{ t('imports.result.unions') }}</a>
        }
        <button type="button" class="button" (click)="another()">
          {{ t('imports.anotherFile') }}
        </button>
      </div>
    </section>
  `,
  styles: `
    .card {
      display: grid;
      gap: 0.75rem;
    }
    h2 {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      color: var(--good-ink);
    }
    .note {
      overflow-wrap: anywhere;
    }
    .form-actions {
      margin-top: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultCard {
  readonly file = input.required<ImportedFile>();
  private readonly desk = inject(ImportDesk);
  private readonly moments = inject(MomentWording);
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly title = computed(() => {
    const { kind, written } = this.file();
    return this.t('imports.result.title.' + kind, { count: this.wording.count(written) });
  });
  protected readonly facts = computed(() => {
    const { fileName, appliedAt, createdAt } = this.file();
    const at = this.moments.moment(appliedAt ?? createdAt);
    return this.t('imports.result.facts', { name: fileName, at });
  });
  /** The campaigns that have new reports to be approved; the newest few of them. */
  protected readonly months = computed(() =>
    this.file()
      .periods.filter(({ reports }) => reports.new + reports.changed > 0)
      .slice(0, 3)
      .map(({ period }) => ({ period, name: this.wording.month(period) })),
  );

  protected another(): Promise<void> {
    return this.desk.go({ file: null, step: null, tab: null });
  }
}
