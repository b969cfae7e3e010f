import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { MomentWording } from '../moment-wording';
import { FigureDraft } from './figure-draft';
import { lastHand } from './last-hand';
import { ReportOnPage } from './report-on-page';

/** Two persons typed into one report: both figures, and the choice between them. */
@Component({
  selector: 'app-save-conflict',
  template: `
    <div class="conflict" role="alert">
      <h3>{{ t('reports.conflict.title') }}</h3>
      <p>{{ t('reports.conflict.text') }}</p>
      <dl>
        <div>
          <dt>{{ t('reports.conflict.yours') }}</dt>
          <dd>{{ yours() }}</dd>
        </div>
        <div>
          <dt>{{ theirs().who }}</dt>
          <dd>{{ theirs().members }}</dd>
        </div>
      </dl>
      <div class="form-actions">
        <button type="button" class="button" (click)="draft.keepMine()">
          {{ t('reports.conflict.keepMine') }}
        </button>
        <button type="button" class="button" (click)="draft.startOver()">
          {{ t('reports.conflict.takeTheirs') }}
        </button>
      </div>
    </div>
  `,
  styles: `
    .conflict {
      padding: 1rem;
      border: 1px solid var(--notice-ink);
      border-radius: var(--radius);
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 2rem;
      margin: 0.75rem 0 0;
    }
    dd {
      margin: 0;
      font-size: var(--heading-2);
      font-weight: 700;
    }
    .form-actions {
      margin-top: 0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveConflict {
  private readonly page = inject(ReportOnPage);
  private readonly moments = inject(MomentWording);
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly draft = inject(FigureDraft);

  protected readonly yours = computed(() => {
    const members = this.draft.figure()?.members ?? null;
    return Number.isNaN(members) ? (this.draft.typed()?.total ?? '') : this.written(members);
  });

  protected readonly theirs = computed(() => {
    const report = this.page.report();
    const { by, at } = lastHand(report);
    const time = at === null ? '' : this.moments.moment(at);
    return {
      who: this.t('reports.conflict.theirs', { name: by ?? this.t('reports.somebody'), time }),
      members: this.written(report?.members ?? null),
    };
  });

  private written(members: number | null): string {
    return members === null ? this.t('reports.conflict.none') : this.wording.members(members);
  }
}
