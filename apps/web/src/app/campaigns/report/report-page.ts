import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../language/language';

@Component({
  selector: 'app-report-page',
  template: `<h1>{{ t('reports.title') }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportPage {
  protected readonly t = inject(Language).t;
}
