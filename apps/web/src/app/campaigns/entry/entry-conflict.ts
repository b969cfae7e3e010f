import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { MomentWording } from '../moment-wording';
import { lastHand } from '../report/last-hand';
import type { EntryRow } from './entry-row';

/** Two persons typed into one row: both figures, and the choice between them. */
@Component({
  selector: 'app-entry-conflict',
  template: `
    <div role="alert">
      <strong>{{ t('reports.conflict.title') }}</strong>
      <button type="button" class="button" (click)="row().keepMine()">
        {{ t('reports.conflict.keepMine') }}{{ t('reports.colon') }}{{ yours() }}
      </button>
      <button type="button" class="button" (click)="row().restore()">
        {{ t('reports.conflict.takeTheirs') }}{{ t('reports.colon') }}{{ theirs() }}
      </button>
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      padding: 0.5rem 0.75rem;
      border-radius: var(--radius);
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryConflict {
  readonly row = input.required<EntryRow>();
  private readonly wording = inject(Wording);
  private readonly moments = inject(MomentWording);
  protected readonly t = inject(Language).t;

  protected readonly yours = computed(() => {
    const { members } = this.row().figure();
    return Number.isNaN(members) ? this.row().typed().total : this.written(members);
  });

  protected readonly theirs = computed(() => {
    const report = this.row().report();
    const { by, at } = lastHand(report);
    const name = by ?? this.t('reports.somebody');
    const who = this.t('reports.conflict.theirs', {
      name,
      time: at === null ? '' : this.moments.moment(at),
    });
    return `${this.written(report?.members ?? null)}（${who}）`;
  });

  private written(members: number | null): string {
    return members === null ? this.t('reports.conflict.none') : this.wording.members(members);
  }
}
