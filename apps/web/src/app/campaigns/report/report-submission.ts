import { Injectable, computed, inject, signal } from '@angular/core';
import { reports } from '@soshiki/contracts';
import { write } from '../../api/writing';
import { FigureDraft } from './figure-draft';
import { ReportOnPage } from './report-on-page';

/** Refusals after which the page must show what is there now. */
const OUTDATED = [409, 412, 422];

/** Submits what is typed: as the next revision, or after an approval as its correction. */
@Injectable()
export class ReportSubmission {
  private readonly page = inject(ReportOnPage);
  private readonly draft = inject(FigureDraft);
  private readonly submitting = write(reports.submit);
  private readonly correcting = write(reports.correct);
  private readonly finished = signal(false);
  private readonly isHeld = signal(false);

  /** Whether the report on the page was submitted just now, here. */
  readonly isDone = this.finished.asReadonly();
  readonly isSending = computed(() => this.isHeld());
  readonly problem = computed(() => this.submitting.problem() ?? this.correcting.problem());

  /** Whether it is a correction of an approved figure. */
  readonly isCorrection = computed(() => this.page.report()?.state === 'approved');

  async send(): Promise<void> {
    if (this.isHeld()) return;
    this.isHeld.set(true);
    try {
      await this.draft.settle();
      await this.sendTyped();
    } finally {
      this.isHeld.set(false);
    }
  }

  forget(): void {
    this.finished.set(false);
    this.submitting.forget();
    this.correcting.forget();
  }

  private async sendTyped(): Promise<void> {
    const [params, body] = [this.page.address(), this.draft.body()];
    if (!params || body === null || this.draft.fault() !== null) return;
    const sent = await this.sendOn({ params, ifMatch: this.page.tag() }, body);
    if (sent === undefined) {
      this.refused();
      return;
    }
    this.page.take(sent);
    this.draft.startOver();
    this.finished.set(true);
  }

  private sendOn(
    seen: { params: { period: string; code: string }; ifMatch: string | undefined },
    body: NonNullable<ReturnType<FigureDraft['body']>>,
  ) {
    const reason = this.draft.typed()?.reason.trim() ?? '';
    if (this.isCorrection()) return this.correcting.send({ ...seen, body: { ...body, reason } });
    const told = reason === '' ? body : { ...body, reason };
    return this.submitting.send({ ...seen, body: told });
  }

  private refused(): void {
    if (!OUTDATED.includes(this.problem()?.status ?? 0)) return;
    this.draft.hold();
    this.page.reading.reload();
  }
}
