import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';

/** The federation at a glance. */
@Component({
  selector: 'app-overview-page',
  template: `<h1>{{ t('overview.title') }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewPage {
  protected readonly t = inject(Language).t;
}
