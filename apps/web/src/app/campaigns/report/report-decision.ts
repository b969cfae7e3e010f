import { Injectable, computed, inject, signal } from '@angular/core';
import { reports } from '@soshiki/contracts';
import { readReviewQueue } from '../../api/reports';
import { write } from '../../api/writing';
import { CampaignRights } from '../campaign-rights';
import { ReportOnPage } from './report-on-page';

/** Decides on the submitted revision of the report on the page. */
@Injectable()
export class ReportDecision {
  private readonly page = inject(ReportOnPage);
  private readonly isHeadquarters = inject(CampaignRights).isHeadquarters;
  private readonly approving = write(reports.approve);
  private readonly returning = write(reports.return);
  private readonly decided = signal<'approved' | 'returned' | null>(null);

  readonly outcome = this.decided.asReadonly();
  readonly isSending = computed(() => this.approving.isSending() || this.returning.isSending());
  readonly problem = computed(() => this.approving.problem() ?? this.returning.problem());

  /** Whether a revision waits here for a decision that headquarters takes. */
  readonly isAsked = computed(() => {
    const report = this.page.report();
    const isWaiting = report?.state === 'submitted' || report?.correction === 'submitted';
    return isWaiting && this.isHeadquarters();
  });

  private readonly queue = readReviewQueue(() =>
    this.isAsked() ? this.page.address()?.period : undefined,
  );

  /** The official figure now, and once this one is approved; `undefined` until it is known. */
  readonly effect = computed(() => {
    const queue = this.queue.value();
    const item = queue?.items.find(({ union }) => union.code === this.page.code());
    return queue && item && { now: queue.now, after: item.effect };
  });

  async approve(): Promise<void> {
    const request = this.request();
    if (request) await this.finish('approved', this.approving.send({ ...request, body: {} }));
  }

  async return(comment: string): Promise<void> {
    const request = this.request();
    if (!request) return;
    await this.finish('returned', this.returning.send({ ...request, body: { comment } }));
  }

  forget(): void {
    this.decided.set(null);
  }

  private request() {
    const params = this.page.address();
    return params && !this.isSending() ? { params, ifMatch: this.page.tag() } : undefined;
  }

  private async finish(
    outcome: 'approved' | 'returned',
    sending: ReturnType<typeof this.approving.send>,
  ): Promise<void> {
    const answered = await sending;
    if (answered === undefined) {
      this.page.reading.reload();
      return;
    }
    this.page.take(answered);
    this.decided.set(outcome);
  }
}
