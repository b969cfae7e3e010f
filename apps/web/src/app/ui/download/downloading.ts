import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, computed, inject, injectAsync, signal } from '@angular/core';
import { ProblemReader, type ShownProblem } from '../../api/problem-reader';
import { Language } from '../../language/language';
import { Messages } from '../messages';
import type { DownloadChoice } from './download-choice';
import { PageFiles } from './page-files';

/** Has a file made and hands it to the browser; says when it is there and when it could not be made. One for each
 *  button, which shows that it is at work. */
@Injectable()
export class Downloading {
  private readonly problems = inject(ProblemReader);
  private readonly files = inject(PageFiles);
  private readonly dialogs = injectAsync(
    async () => (await import('./download-dialogs')).DownloadDialogs,
  );
  private readonly messages = inject(Messages);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly t = inject(Language).t;
  private readonly running = signal(false);

  readonly isBusy = this.running.asReadonly();
  readonly busyText = computed(() => this.t('exports.busy'));

  async fetch(choice: DownloadChoice): Promise<void> {
    if (this.running()) return;
    const problem = await this.attempt(choice);
    if (problem === undefined) return;
    const dialogs = await this.dialogs();
    if (await dialogs.isAgain(problem)) await this.fetch(choice);
  }

  /** Why there is no file; `undefined` when there is one, or the person changed their mind. */
  private async attempt(choice: DownloadChoice): Promise<ShownProblem | undefined> {
    this.running.set(true);
    void this.announcer.announce(this.busyText());
    try {
      const file = await choice.make();
      if (file === null) return undefined;
      this.files.save(file);
      void this.messages.say(this.t('exports.saved', { name: file.name }));
      return undefined;
    } catch (error: unknown) {
      // Told in words; the person decides whether it is tried again.
      return this.problems.shown(error);
    } finally {
      this.running.set(false);
    }
  }
}
