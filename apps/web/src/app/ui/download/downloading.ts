import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, computed, inject, signal } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { MatSnackBar, MatSnackBarConfig } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import { ProblemReader, type ShownProblem } from '../../api/problem-reader';
import { Language } from '../../language/language';
import type { DownloadChoice } from './download-choice';
import { FailureDialog } from './failure-dialog';
import { PageFiles } from './page-files';

/** Has a file made and hands it to the browser; says when it is there and when it could not be made. One for each
 *  button, which shows that it is at work. */
@Injectable()
export class Downloading {
  private readonly problems = inject(ProblemReader);
  private readonly files = inject(PageFiles);
  private readonly dialog = inject(MatDialog);
  private readonly messages = inject(MatSnackBar);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly t = inject(Language).t;
  private readonly running = signal(false);

  readonly isBusy = this.running.asReadonly();
  readonly busyText = computed(() => this.t('exports.busy'));

  async fetch(choice: DownloadChoice): Promise<void> {
    if (this.running()) return;
    const problem = await this.attempt(choice);
    if (problem !== undefined && (await this.isAgain(problem))) await this.fetch(choice);
  }

  /** Why there is no file; `undefined` when there is one, or the person changed their mind. */
  private async attempt(choice: DownloadChoice): Promise<ShownProblem | undefined> {
    this.running.set(true);
    void this.announcer.announce(this.busyText());
    try {
      const file = await choice.make();
      if (file === null) return undefined;
      this.files.save(file);
      this.say(file.name);
      return undefined;
    } catch (error: unknown) {
      // Told in words; the person decides whether it is tried again.
      return this.problems.shown(error);
    } finally {
      this.running.set(false);
    }
  }

  private say(name: string): void {
    const config = new MatSnackBarConfig();
    config.duration = 4000;
    this.messages.open(this.t('exports.saved', { name }), undefined, config);
  }

  private async isAgain(problem: ShownProblem): Promise<boolean> {
    const config = new MatDialogConfig<ShownProblem>();
    config.data = problem;
    config.width = '32rem';
    config.maxWidth = 'calc(100vw - 2rem)';
    const opened = this.dialog.open<unknown, unknown, boolean>(FailureDialog, config);
    return (await firstValueFrom(opened.afterClosed())) === true;
  }
}
