import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { EntryBatch } from './entry-batch';
import type { EntryRow } from './entry-row';
import { EntrySheet } from './entry-sheet';

/** Submits every draft that is ready, with what becomes of each. */
@Component({
  selector: 'app-entry-bar',
  imports: [RouterLink],
  templateUrl: './entry-bar.html',
  styleUrl: './entry-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryBar {
  protected readonly sheet = inject(EntrySheet);
  protected readonly batch = inject(EntryBatch);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  /** Whether drafts of others go along. */
  protected readonly withOthers = signal(false);

  protected readonly rows = computed(() =>
    this.withOthers() ? [...this.sheet.ready(), ...this.sheet.ofOthers()] : this.sheet.ready(),
  );

  protected readonly told = computed(() => {
    const [count, done] = [this.batch.count(), this.batch.results().length];
    if (this.batch.isRunning()) return this.t('reports.entry.bar.running', { done, count });
    const submitted = this.batch.submitted();
    const refused = this.batch.refused().length;
    if (done === 0) return '';
    const key = refused === 0 ? 'reports.entry.bar.done' : 'reports.entry.bar.partly';
    return this.t(key, { submitted, refused });
  });

  protected async submit(): Promise<void> {
    await this.batch.run(this.rows());
  }

  /** Why a row was not submitted. */
  protected why(row: EntryRow): string {
    if (row.hasConflict()) return this.t('reports.conflict.title');
    const problem = row.problem();
    if (problem) return problem.detail ?? problem.title;
    const fault = row.fault();
    return this.t(fault === null ? 'reports.entry.bar.already' : `reports.fault.${fault}`);
  }
}
