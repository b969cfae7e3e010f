import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icon';
import { Downloading } from './downloading';
import type { DownloadChoice } from './download-choice';

/** One file, at the press of a button. */
@Component({
  selector: 'app-download-button',
  imports: [Icon],
  providers: [Downloading],
  template: `
    <button
      type="button"
      class="button"
      [attr.aria-disabled]="downloading.isBusy()"
      (click)="downloading.fetch(choice())"
    >
      <app-icon name="download" />{{ label() }}
    </button>
  `,
  styles: ':host { display: inline-flex; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DownloadButton {
  readonly choice = input.required<DownloadChoice>();
  protected readonly downloading = inject(Downloading);
  protected readonly label = computed(() =>
    this.downloading.isBusy() ? this.downloading.busyText() : this.choice().label,
  );
}
