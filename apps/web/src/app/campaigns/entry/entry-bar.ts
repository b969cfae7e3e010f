import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { EntrySheet } from './entry-sheet';
import { EntrySubmission } from './entry-submission';

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
  protected readonly batch = inject(EntrySubmission);
  protected readonly t = inject(Language).t;
  /** Whether drafts of others go along. */
  protected readonly withOthers = signal(false);

  protected readonly rows = computed(() =>
    this.withOthers() ? [...this.sheet.ready(), ...this.sheet.ofOthers()] : this.sheet.ready(),
  );

  protected readonly told = computed(() => {
    const [count, done] = [this.batch.count(), this.batch.done()];
    if (this.batch.isRunning()) return this.t('entrySheet.bar.running', { done, count });
    const [submitted, refused] = [this.batch.submitted().length, this.batch.refused().length];
    if (submitted + refused === 0) return '';
    const key = refused === 0 ? 'entrySheet.bar.done' : 'entrySheet.bar.partly';
    return this.t(key, { submitted, refused });
  });

  protected async submit(): Promise<void> {
    await this.batch.run(this.rows());
  }
}
