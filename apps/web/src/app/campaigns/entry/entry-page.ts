import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../language/language';

@Component({
  selector: 'app-entry-page',
  template: `<h1>{{ t('reports.entry.title') }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryPage {
  protected readonly t = inject(Language).t;
}
