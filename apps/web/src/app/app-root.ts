import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Activity } from './api/activity';
import { Language } from './language/language';

/** The frame of all frames: a bar while something loads, said aloud too, and the page. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `
    <div class="loading" [class.loading-busy]="isBusy()" aria-hidden="true"></div>
    <p class="for-screen-readers" role="status">{{ isBusy() ? t('shell.loading') : '' }}</p>
    <router-outlet />
  `,
  styleUrl: './app-root.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppRoot {
  protected readonly t = inject(Language).t;
  protected readonly isBusy = inject(Activity).isBusy;
}
