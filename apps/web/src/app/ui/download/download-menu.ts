import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  inject,
  input,
  signal,
} from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { MatSnackBar, MatSnackBarConfig } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import { ProblemReader } from '../../api/problem-reader';
import { Language } from '../../language/language';
import { Icon } from '../icon';
import type { DownloadChoice } from './download-choice';
import { FailureDialog } from './failure-dialog';
import { PageFiles } from './page-files';

/** The one download menu: what is shown, in the form one chooses. Says when a file is being made, when it is there, and
 *  when it could not be made. */
@Component({
  selector: 'app-download-menu',
  imports: [Icon, MatMenuModule],
  template: `
    <button
      type="button"
      class="button no-print"
      [class.button-quiet]="quiet()"
      [matMenuTriggerFor]="menu"
      [attr.aria-label]="t('exports.of', { label: label() ?? t('exports.download'), of: of() })"
      [attr.aria-disabled]="isBusy()"
      [attr.data-busy]="isBusy()"
    >
      <app-icon name="download" />
      {{ isBusy() ? t('exports.busy') : (label() ?? t('exports.download')) }}
      <span aria-hidden="true">▾</span>
    </button>
    <mat-menu #menu="matMenu">
      @for (choice of choices(); track choice.label) {
        <button mat-menu-item type="button" [disabled]="isBusy()" (click)="fetch(choice)">
          {{ choice.label }}
        </button>
      }
    </mat-menu>
    <span class="for-screen-readers" role="status">{{ isBusy() ? t('exports.busy') : '' }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      position: relative;
    }
    .button {
      white-space: nowrap;
    }
    [data-busy='true'] {
      opacity: 0.6;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DownloadMenu {
  readonly choices = input.required<readonly DownloadChoice[]>();
  /** What is downloaded, for those who hear the button by itself: `業種別の人員`. */
  readonly of = input.required<string>();
  /** Another word than 「ダウンロード」. */
  readonly label = input<string>();
  readonly quiet = input(false, { transform: booleanAttribute });

  private readonly problems = inject(ProblemReader);
  private readonly files = inject(PageFiles);
  private readonly dialog = inject(MatDialog);
  private readonly messages = inject(MatSnackBar);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly isBusy = signal(false);

  protected async fetch(choice: DownloadChoice): Promise<void> {
    this.isBusy.set(true);
    try {
      const file = await choice.make();
      if (file === null) return;
      this.files.save(file);
      this.say(file.name);
    } catch (error: unknown) {
      this.isBusy.set(false);
      if (await this.isAgain(error)) await this.fetch(choice);
    } finally {
      this.isBusy.set(false);
    }
  }

  private say(name: string): void {
    const config = new MatSnackBarConfig();
    config.duration = 4000;
    this.messages.open(this.t('exports.saved', { name }), undefined, config);
  }

  /** Tells what went wrong. Whatever the server did not say itself is an error of ours, and told as one. */
  private async isAgain(error: unknown): Promise<boolean> {
    const config = new MatDialogConfig<unknown>();
    config.data = this.problems.shown(error);
    config.width = '32rem';
    config.maxWidth = 'calc(100vw - 2rem)';
    const opened = this.dialog.open<unknown, unknown, boolean>(FailureDialog, config);
    return (await firstValueFrom(opened.afterClosed())) === true;
  }
}
