import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Language } from '../../language/language';
import { Icon } from '../icon';
import type { DownloadChoice } from './download-choice';
import { Downloading } from './downloading';

/** The one download menu: what is shown, in the form one chooses. Says when a file is being made, when it is there, and
 *  when it could not be made. */
@Component({
  selector: 'app-download-menu',
  imports: [Icon, MatMenuModule],
  providers: [Downloading],
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
        <button
          mat-menu-item
          type="button"
          [disabled]="isBusy()"
          (click)="downloading.fetch(choice)"
        >
          {{ choice.label }}
        </button>
      }
    </mat-menu>
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

  protected readonly downloading = inject(Downloading);
  protected readonly t = inject(Language).t;
  protected readonly isBusy = this.downloading.isBusy;
}
