import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Report } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { MomentWording } from '../moment-wording';

type Revision = Report['revisions'][number];

/** Every revision of a report, the newest first: who, when, why, and what was decided. Nothing is overwritten. */
@Component({
  selector: 'app-revision-chain',
  templateUrl: './revision-chain.html',
  styleUrl: './revision-chain.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevisionChain {
  readonly revisions = input.required<Report['revisions']>();
  private readonly wording = inject(Wording);
  private readonly moments = inject(MomentWording);
  protected readonly t = inject(Language).t;

  protected readonly rows = computed(() => {
    const chain = [...this.revisions()].sort((a, b) => a.rev - b.rev);
    const approved = chain.findIndex(({ decision }) => decision === 'approved');
    return chain
      .map((revision, place) => ({
        rev: revision.rev,
        members: this.wording.members(revision.members),
        difference: this.difference(revision, chain[place - 1]),
        isCorrection: approved !== -1 && place > approved,
        isLate: revision.isLate,
        entered: this.entered(revision),
        reason: revision.reason,
        warnings: revision.warnings,
        parts: revision.cells.length,
        decision: this.decision(revision, place === chain.length - 1),
        comment: revision.comment,
        state: revision.decision ?? (place === chain.length - 1 ? 'waiting' : 'superseded'),
      }))
      .reverse();
  });

  private difference(revision: Revision, before: Revision | undefined): string {
    return before ? this.wording.difference(revision.members - before.members) : '';
  }

  private entered({ enteredBy, enteredAt, source }: Revision): string {
    const name = enteredBy ?? this.t('reports.somebody');
    const how = this.t(`reports.source.${source}`);
    return this.t('reports.chain.entered', { name, how, time: this.moments.moment(enteredAt) });
  }

  private decision({ decision, decidedBy, decidedAt }: Revision, isNewest: boolean): string {
    if (decision === null) {
      return this.t(isNewest ? 'reports.chain.waiting' : 'reports.chain.superseded');
    }
    const name = decidedBy ?? this.t('reports.somebody');
    const time = decidedAt === null ? '' : this.moments.moment(decidedAt);
    return this.t(`reports.chain.${decision}`, { name, time });
  }
}
