import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { imports } from '@soshiki/contracts';
import { readImports } from '../../api/imports';
import { write } from '../../api/writing';
import { MomentWording } from '../../campaigns/moment-wording';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { ImportDesk } from '../import-desk';
import { faultyRows } from '../import-tabs';

/** One's own files: those that wait until they are applied or their time is over, and those that were applied. */
@Component({
  selector: 'app-waiting-files',
  imports: [ProblemNotice, RouterLink],
  templateUrl: './waiting-files.html',
  styleUrl: './waiting-files.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingFiles {
  private readonly desk = inject(ImportDesk);
  private readonly moments = inject(MomentWording);
  private readonly wording = inject(Wording);
  protected readonly reading = readImports();
  protected readonly discarding = write(imports.discard);
  protected readonly t = inject(Language).t;

  protected readonly files = computed(() =>
    (this.reading.value()?.items ?? [])
      .filter(({ kind }) => kind === this.desk.kind())
      .map(({ id, fileName, state, period, rows, createdAt, appliedAt, expiresAt }) => ({
        ...{ id, fileName },
        isWaiting: state === 'ready',
        // A file of another campaign is found there: the address says which.
        link: period === null ? ['/unions', 'import'] : ['/campaigns', period, 'import'],
        params: { asOf: period, file: id },
        facts: [
          this.t('imports.waiting.readAt', { at: this.moments.moment(createdAt) }),
          this.t('imports.waiting.rows', { count: this.wording.count(rows.total) }),
          ...(faultyRows(rows) === 0
            ? []
            : [this.t('imports.waiting.faulty', { count: this.wording.count(faultyRows(rows)) })]),
          appliedAt === null
            ? this.t('imports.waiting.until', { at: this.moments.moment(expiresAt) })
            : this.t('imports.waiting.appliedAt', { at: this.moments.moment(appliedAt) }),
        ],
      })),
  );

  protected async discard(id: string): Promise<void> {
    await this.discarding.send({ params: { id } });
    this.reading.reload();
  }
}
